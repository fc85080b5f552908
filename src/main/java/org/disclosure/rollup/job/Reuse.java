package org.disclosure.rollup.job;

import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.store.Inputs;
import org.disclosure.rollup.store.ReuseStore;
import org.disclosure.rollup.store.RunStore;
import org.springframework.stereotype.Component;

/** Spares a run what the year's published run has done already: readings and checks that would come out the same. */
@Component
class Reuse {

    private final RunStore runs;
    private final ReuseStore store;

    Reuse(RunStore runs, ReuseStore store) {
        this.runs = runs;
        this.store = store;
    }

    void takeReadings(long run, int year, Inputs inputs) {
        published(run, year, RunStore.MadeFrom::reading)
                .ifPresent(published -> store.takeReadings(run, inputs.files(), published));
    }

    void takeChecks(long run, int year) {
        published(run, year, RunStore.MadeFrom::checking).ifPresent(published -> store.takeChecks(run, published));
    }

    /** The published run of the year if that part of its work depended on the same. */
    private Optional<Long> published(long run, int year, Function<RunStore.MadeFrom, String> part) {
        String mine = part.apply(runs.madeFrom(run));
        return runs.findPublished(year)
                .filter(published -> part.apply(runs.madeFrom(published)).equals(mine));
    }
}
