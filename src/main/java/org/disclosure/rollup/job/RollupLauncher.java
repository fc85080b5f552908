package org.disclosure.rollup.job;

import java.util.List;
import org.disclosure.rollup.job.change.FilesLostException;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.change.UnitsLostException;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.run.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Launcher of a year's job: begins a run, or goes on with one that was interrupted. */
@Component
class RollupLauncher {

    /** The name of the job of each run. */
    static final String JOB = "rollup";

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final InputFingerprint inputFingerprint;
    private final PreparedInputs prepared;
    private final InterruptedRuns interruptedRuns;
    private final RunStore runs;
    private final Reuse reuse;

    RollupLauncher(
            Job job,
            JobOperator operator,
            JobRepository repository,
            InputFingerprint inputFingerprint,
            PreparedInputs prepared,
            InterruptedRuns interruptedRuns,
            RunStore runs,
            Reuse reuse) {
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.inputFingerprint = inputFingerprint;
        this.prepared = prepared;
        this.interruptedRuns = interruptedRuns;
        this.runs = runs;
        this.reuse = reuse;
    }

    /**
     * Runs the job. A store that was damaged meanwhile is not published: once the files are looked at and read again instead.
     *
     * @param fingerprint of the inputs that were prepared
     * @return the number of the run
     * @throws RollupStoppedException when the program was told to end
     * @throws RollupFailedException when the run failed
     */
    long run(String fingerprint, RollupParameters parameters) {
        try {
            return runJob(fingerprint, parameters);
        } catch (RollupFailedException e) {
            if (e.find(UnitsLostException.class).isPresent()
                    || e.find(FilesLostException.class).isPresent()) {
                // what it read may be of a folder that was away for a while; going on with it would never look again
                runs.giveUp(parameters.year());
            }
            if (e.find(ChangedFiguresException.class)
                    .filter(changed -> reuse.giveUp(parameters.year(), changed))
                    .isEmpty()) {
                throw e;
            }
            return runJob(prepared.prepare(inputFingerprint.take(parameters)), parameters);
        }
    }

    private long runJob(String fingerprint, RollupParameters parameters) {
        JobExecution execution = start(parameters, fingerprint);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw new RollupStoppedException(parameters.year());
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new RollupFailedException(parameters.year(), execution.getAllFailureExceptions());
        }
        return execution.getJobInstanceId();
    }

    private JobExecution start(RollupParameters parameters, String fingerprint) {
        interruptedRuns.settle(parameters.year());
        long attempt = interruptedRuns.attempt(parameters.year(), fingerprint).orElseGet(this::nextAttempt);
        try {
            return operator.start(job, parameters.toJobParameters(fingerprint, attempt));
        } catch (JobExecutionException e) {
            throw new RollupFailedException(parameters.year(), List.of(e));
        }
    }

    /** A number that no earlier attempt has, so that the same inbox can be consolidated again in the next run. */
    private long nextAttempt() {
        JobInstance last = repository.getLastJobInstance(JOB);
        return last == null ? 1 : last.getInstanceId() + 1;
    }
}
