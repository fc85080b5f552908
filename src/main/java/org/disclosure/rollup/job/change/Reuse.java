package org.disclosure.rollup.job.change;

import java.util.List;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.ReceivedFile;
import org.disclosure.rollup.store.run.ReuseStore;
import org.disclosure.rollup.store.run.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reuse of the readings and checks of the year's published run that would come out the same. */
@Component
public class Reuse {

    private static final Logger LOG = LoggerFactory.getLogger(Reuse.class);

    private final RunStore runs;
    private final ReuseStore store;
    private final SealStore seals;

    Reuse(RunStore runs, ReuseStore store, SealStore seals) {
        this.runs = runs;
        this.store = store;
        this.seals = seals;
    }

    /**
     * Takes over what is known of a run's files.
     *
     * @return the files that are still to be read
     */
    public List<ReceivedFile> take(long run, int year, InputDigests inputDigests) {
        return runs.findPublished(year)
                .filter(published -> runs.madeFrom(published).reading().equals(inputDigests.reading()))
                .filter(this::isUnchanged)
                .map(published -> store.take(
                        run,
                        inputDigests.files(),
                        published,
                        runs.madeFrom(published).checking().equals(inputDigests.checking())))
                .orElseGet(inputDigests::files);
    }

    /**
     * Makes good for figures in the store that are not what was read any more.
     *
     * @return whether a new run of the year will read them again
     */
    public boolean giveUp(int year, ChangedFiguresException changed) {
        boolean isGivenUp = store.giveUp(year, changed);
        if (isGivenUp) {
            LOG.warn("{}; all files of {} are read again", changed.getMessage(), year);
        }
        return isGivenUp;
    }

    /** A run whose rows were changed in the store since is not reused: all files are read again. */
    private boolean isUnchanged(long published) {
        boolean isUnchanged = seals.holds(published, SealStore.FILES) && seals.holds(published, SealStore.FINDINGS);
        if (!isUnchanged) {
            LOG.warn("The store no longer holds what run {} read and found; everything is read again", published);
        }
        return isUnchanged;
    }
}
