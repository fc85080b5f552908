package org.disclosure.rollup.job.change;

import java.util.Optional;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Component;

/** The runs that read what came after a year was locked: they are kept and not published. */
@Component
public class LateRuns {

    private final RunStore runs;
    private final LockStore locks;

    LateRuns(RunStore runs, LockStore locks) {
        this.runs = runs;
        this.locks = locks;
    }

    /** The one of this year; empty when it is not locked or nothing came. */
    public Optional<Long> find(int year) {
        return locks.isLocked(year) ? runs.findOpen(year) : Optional.empty();
    }
}
