package org.disclosure.rollup.job;

import org.disclosure.rollup.store.StandingStore;
import org.disclosure.rollup.store.Statistics;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Before the checks begin, once all files are read: settles which file of each unit counts, and takes over what the checks
 * found of those that are as they were.
 */
final class Settling implements StepExecutionListener {

    private final StandingStore standings;
    private final Statistics statistics;
    private final Reuse reuse;

    Settling(StandingStore standings, Statistics statistics, Reuse reuse) {
        this.standings = standings;
        this.statistics = statistics;
        this.reuse = reuse;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long run = step.getJobExecution().getJobInstanceId();
        int year =
                RollupParameters.of(step.getJobExecution().getJobParameters()).year();
        standings.settle(run, year);
        statistics.renew();
        reuse.takeChecks(run, year);
    }
}
