package org.disclosure.rollup.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.Manifest;
import org.disclosure.rollup.store.Inputs;
import org.disclosure.rollup.store.OutputStore;
import org.disclosure.rollup.store.RunStore;
import org.disclosure.rollup.store.SummaryStore;
import org.springframework.stereotype.Component;

/** Knows whether what is published for a year is what a run would publish now. */
@Component
class StandingResults {

    private final RunStore runs;
    private final OutputStore outputs;
    private final SummaryStore summaries;
    private final Forms forms;

    StandingResults(RunStore runs, OutputStore outputs, SummaryStore summaries, Forms forms) {
        this.runs = runs;
        this.outputs = outputs;
        this.summaries = summaries;
        this.forms = forms;
    }

    /**
     * The published run of the year, if it was made from the same and its outputs are all there. Another day alone is
     * nothing new, unless a unit owes a report for more days than were said.
     */
    Optional<Long> findUnchanged(Inputs inputs, RollupParameters parameters) {
        return runs.findPublished(parameters.year())
                .filter(run -> runs.madeFrom(run).digest().equals(inputs.digest())
                        && runs.madeFrom(run).reading().equals(inputs.reading()))
                .filter(run -> isThere(run, inputs, parameters))
                .filter(run -> saysTheSameDays(run, parameters));
    }

    /** Whether files that have not changed need not be read again; so too when there is nothing to read again. */
    boolean isReadingTheSame(Inputs inputs, int year) {
        return runs.findPublished(year)
                .filter(run -> !runs.madeFrom(run).reading().equals(inputs.reading()))
                .isEmpty();
    }

    /** As the manifest says, if that is still the one that was written. */
    private boolean isThere(long run, Inputs inputs, RollupParameters parameters) {
        Path folder = parameters.out().resolve(Integer.toString(parameters.year()));
        String written = outputs.of(run).getOrDefault(Manifest.FILE_NAME, "");
        return Manifest.find(folder)
                .filter(manifest ->
                        Fingerprint.hash(folder.resolve(Manifest.FILE_NAME)).equals(written))
                .filter(manifest -> manifest.digest().equals(inputs.digest()) && manifest.isWhole(folder))
                .isPresent();
    }

    private boolean saysTheSameDays(long run, RollupParameters parameters) {
        LocalDate then = runs.madeFrom(run).asOf().orElseThrow();
        if (overdue(then, parameters) == overdue(parameters.asOf(), parameters)) {
            return true;
        }
        int year = parameters.year();
        return summaries.summaries(run, year, forms.forReportYear(year), parameters.deadline()).whole().units().stream()
                .noneMatch(unit -> unit.status().isOwed());
    }

    private static long overdue(LocalDate day, RollupParameters parameters) {
        return Math.max(0, ChronoUnit.DAYS.between(parameters.deadline(), day));
    }
}
