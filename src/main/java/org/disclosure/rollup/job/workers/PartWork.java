package org.disclosure.rollup.job.workers;

import java.util.Optional;
import org.disclosure.rollup.job.run.WorkerTimeout;
import org.disclosure.rollup.store.part.PartChannel;
import org.disclosure.rollup.store.part.PartStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works at one part at a time. That it was taken, all that comes of it and that it is done are one transaction: of a process
 * that dies nothing is left, and the part is there for the others at once.
 */
@Component
final class PartWork {

    private final PartChannel channel;
    private final PartStore parts;
    private final TransactionTemplate transaction;
    private final StepExecutionRequestHandler requests = new StepExecutionRequestHandler();
    private final WorkerTimeout workerTimeout;

    PartWork(
            PartChannel channel,
            PartStore parts,
            PlatformTransactionManager transactions,
            JobRepository repository,
            BeanFactory steps,
            WorkerTimeout workerTimeout) {
        this.channel = channel;
        this.parts = parts;
        this.transaction = new TransactionTemplate(transactions);
        requests.setJobRepository(repository);
        BeanFactoryStepLocator locator = new BeanFactoryStepLocator();
        locator.setBeanFactory(steps);
        requests.setStepLocator(locator);
        this.workerTimeout = workerTimeout;
    }

    /**
     * Takes a part and does it.
     *
     * @return whether there was one
     * @throws PartFailedException when it came to nothing; it is there for all again
     */
    boolean next(PartChannel.Taker taker) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            parts.limitSilence(workerTimeout.longest());
            Optional<PartChannel.Taken> taken = channel.take(taker);
            taken.ifPresent(this::work);
            return taken.isPresent();
        }));
    }

    private void work(PartChannel.Taken taken) {
        StepExecution done = requests.handle((StepExecutionRequest) taken.part());
        if (done.getStatus() != BatchStatus.COMPLETED) {
            throw new PartFailedException(taken, done.getFailureExceptions());
        }
    }
}
