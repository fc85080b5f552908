package org.disclosure.rollup.job;

import org.disclosure.rollup.store.RunStore;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Before the checks begin, once all files are read: settles which file of each unit counts. */
final class Settling implements StepExecutionListener {

    private final RunStore runs;

    Settling(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public void beforeStep(StepExecution step) {
        runs.settle(
                step.getJobExecution().getJobInstanceId(),
                RollupParameters.of(step.getJobExecution().getJobParameters()).year());
    }
}
