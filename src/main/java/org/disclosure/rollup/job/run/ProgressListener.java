package org.disclosure.rollup.job.run;

import org.disclosure.rollup.store.run.FileStore;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Listener of Spring Batch that passes on the progress of the read and check steps. */
public final class ProgressListener implements StepExecutionListener, ItemReadListener<Object> {

    private final Progress progress;
    private final FileStore store;
    private int files;
    private int reported;

    public ProgressListener(Progress progress, FileStore store) {
        this.progress = progress;
        this.store = store;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long run = RollupParameters.run(step);
        boolean reading = step.getStepName().equals("read");
        files = reading ? store.unreadNumbers(run).size() : store.unchecked(run).size();
        int year = RollupParameters.of(step).year();
        reported = 0;
        progress.begin(step.getStepName(), year, files);
    }

    /** So many parts of a step are done, of all that there are. */
    public void reach(int done, int all) {
        for (long reached = (long) files * done / all; reported < reached; reported++) {
            progress.advance();
        }
    }

    @Override
    public void afterRead(Object item) {
        progress.advance();
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.end();
        return step.getExitStatus();
    }
}
