package org.disclosure.rollup.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.job.run.FileRange;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.run.SilentWorkersException;
import org.disclosure.rollup.job.run.WorkerTimeout;
import org.disclosure.rollup.store.part.PartStore;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Runs that were interrupted. There is one run at a time, so whatever their steps say of themselves, nobody works at them any
 * more; and the store knows what is still to do, so each can be gone on with.
 */
@Component
final class InterruptedRuns {

    /** For a part in hand of a run that is over. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JobRepository repository;
    private final JobOperator operator;
    private final RunStore runs;
    private final PartStore parts;
    private final WorkerTimeout workerTimeout;

    InterruptedRuns(
            JobRepository repository,
            JobOperator operator,
            RunStore runs,
            PartStore parts,
            WorkerTimeout workerTimeout) {
        this.repository = repository;
        this.operator = operator;
        this.runs = runs;
        this.parts = parts;
        this.workerTimeout = workerTimeout;
    }

    /**
     * Settles what killed runs left: of workers too. One that works at a part of such a run may end it within some seconds;
     * then it is taken from it, for it can be cut off, and nobody can tell.
     *
     * @throws SilentWorkersException when one is held by somebody whom this run may not end
     */
    void settle(int year) {
        takeBackParts();
        repository.findRunningJobExecutions(RollupLauncher.JOB).forEach(operator::recover);
        runs.findOpen(year)
                .map(repository::getJobInstance)
                .ifPresent(instance -> repository.getJobExecutions(instance).forEach(this::settle));
    }

    private void takeBackParts() {
        Duration longest = workerTimeout.longest().plus(PATIENCE);
        for (Duration waited = Duration.ZERO; !parts.clear(PATIENCE); waited = waited.plus(PATIENCE)) {
            if (waited.compareTo(longest) > 0) {
                throw new SilentWorkersException(parts.countLeft());
            }
            parts.endSilent(Duration.ZERO);
        }
    }

    /** A store that went away in the wrong moment leaves a state unknown, which the framework never goes on from. */
    private void settle(JobExecution execution) {
        for (StepExecution step : List.copyOf(execution.getStepExecutions())) {
            if (FileRange.isPart(step)) {
                repository.deleteStepExecution(step);
            } else if (isOpen(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (isOpen(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
    }

    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /**
     * The attempt to go on with: the year's last run, if it broke on this same inbox. An older broken run is not taken up
     * again, because the runs after it have cleared away what it had read.
     */
    Optional<Long> attempt(int year, String fingerprint) {
        return runs.findOpen(year)
                .map(repository::getJobInstance)
                .map(instance -> repository.getLastJobExecution(instance))
                .filter(execution -> execution.getStatus() != BatchStatus.COMPLETED)
                .map(JobExecution::getJobParameters)
                .filter(parameters -> fingerprint.equals(parameters.getString(RollupParameters.FINGERPRINT)))
                .map((JobParameters parameters) -> parameters.getLong("attempt"));
    }
}
