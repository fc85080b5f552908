package org.disclosure.rollup.office;

import java.time.LocalDate;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.stereotype.Service;

/** Locks a year once its report is published, so that nothing that comes later changes it. */
@Service
public class YearLocks {

    private final LockStore locks;
    private final RunStore runs;

    YearLocks(LockStore locks, RunStore runs) {
        this.locks = locks;
        this.runs = runs;
    }

    /** Outcome of locking or unlocking a year. */
    public enum Outcome {
        DONE,
        /** It was so already. */
        NO_CHANGE,
        /** There are no published results of the year. */
        NO_RUN
    }

    public Outcome lock(int year, String by, LocalDate day) {
        return runs.findPublished(year).isEmpty() ? Outcome.NO_RUN : say(year, true, by, "", day);
    }

    /** @param reason why what was final is not; kept for good */
    public Outcome unlock(int year, String by, String reason, LocalDate day) {
        return say(year, false, by, reason, day);
    }

    private Outcome say(int year, boolean locked, String by, String reason, LocalDate day) {
        if (locks.isLocked(year) == locked) {
            return Outcome.NO_CHANGE;
        }
        locks.add(new LockStore.LockEntry(year, locked, day, by, reason));
        return Outcome.DONE;
    }
}
