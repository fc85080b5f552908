package org.disclosure.rollup.job.workers;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.change.ProgramDigest;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.job.run.FileRange;
import org.disclosure.rollup.job.run.ProgressListener;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.run.SilentWorkersException;
import org.disclosure.rollup.job.run.WorkerTimeout;
import org.disclosure.rollup.store.connect.StoreLostException;
import org.disclosure.rollup.store.history.RunLock;
import org.disclosure.rollup.store.part.PartChannel;
import org.disclosure.rollup.store.part.PartStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handler of the parts of a step, done by workers and by this process too, until none is left. The framework's own handler
 * waits for the workers and does nothing else: it could not be told to end, and a run without a worker would never end.
 */
@Component
final class ManagerPartitionHandler implements PartitionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ManagerPartitionHandler.class);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PartStore store;
    private final PartChannel channel;
    private final PartWork work;
    private final JobRepository repository;
    private final TransactionTemplate transaction;
    private final RunLock lock;
    private final CleanStop stop;
    private final ProgressListener progress;
    private final PartStore.Program program;
    private final WorkerTimeout workerTimeout;

    ManagerPartitionHandler(
            PartStore store,
            PartChannel channel,
            PartWork work,
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunLock lock,
            CleanStop stop,
            ProgressListener progress,
            WorkerTimeout workerTimeout,
            @Value("${rollup.version}") String version) {
        this.store = store;
        this.channel = channel;
        this.work = work;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.lock = lock;
        this.stop = stop;
        this.progress = progress;
        this.program = new PartStore.Program(version, ProgramDigest.get());
        this.workerTimeout = workerTimeout;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution step) throws Exception {
        store.share(RollupParameters.run(step), program);
        try {
            Collection<StepExecution> parts = splitter.split(step, 1);
            // one commit for all of them
            transaction.executeWithoutResult(status -> parts.forEach(part -> send(splitter.getStepName(), part)));
            int own = workOff(parts.size());
            log(step, parts.size(), own);
            return transaction.execute(status -> ended(step));
        } catch (Exception e) {
            giveUp(e);
            throw e;
        }
    }

    /** Gives a part away: what it is about, and that it waits. */
    private void send(String stepName, StepExecution part) {
        repository.updateExecutionContext(part);
        channel.send(new StepExecutionRequest(stepName, part.getId()));
    }

    /** Nobody is to work at what is left, unless the store was away: then it may be the parts of another run by now. */
    private void giveUp(Exception e) {
        try {
            lock.confirm();
        } catch (StoreLostException lost) {
            lost.addSuppressed(e);
            throw lost;
        }
        store.clearWaiting();
    }

    /** Works at parts until nobody has any to do; gives how many were done here. */
    private int workOff(int all) throws JobInterruptedException, InterruptedException {
        int own = 0;
        int left = all;
        long heard = System.nanoTime();
        while (left > 0) {
            if (stop.isAsked()) {
                throw new JobInterruptedException("The program was told to end");
            }
            lock.confirm();
            boolean worked = work.next(PartChannel.Taker.MANAGER) || work.next(PartChannel.Taker.ANYBODY);
            int before = left;
            left = store.countLeft();
            progress.reach(all - left, all);
            own += worked ? 1 : 0;
            if (worked || left < before) {
                heard = System.nanoTime();
            } else {
                await(Duration.ofNanos(System.nanoTime() - heard), left);
            }
        }
        return own;
    }

    /** Waits a little for those who hold what is left, and ends who has been silent for too long. */
    private void await(Duration waited, int left) throws InterruptedException {
        if (waited.compareTo(workerTimeout.ofAPart()) > 0) {
            throw new SilentWorkersException(left);
        }
        if (waited.compareTo(workerTimeout.longest()) > 0) {
            store.endSilent(workerTimeout.longest());
        }
        Thread.sleep(PAUSE.toMillis());
    }

    private static void log(StepExecution step, int all, int own) {
        RollupParameters parameters = RollupParameters.of(step);
        Messages words = new Messages(parameters.language());
        LOG.info(words.text("log.parts", parameters.year(), all, own, all - own));
    }

    /** The parts as they ended, which the job's history forgets; none may get lost, whatever happens to messages. */
    private List<StepExecution> ended(StepExecution step) {
        List<StepExecution> parts = repository.getJobExecution(step.getJobExecutionId()).getStepExecutions().stream()
                .filter(FileRange::isPart)
                .toList();
        for (StepExecution part : parts) {
            if (part.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException("Nobody has done " + part);
            }
            repository.deleteStepExecution(part);
        }
        return parts;
    }
}
