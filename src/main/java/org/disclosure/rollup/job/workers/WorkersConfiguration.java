package org.disclosure.rollup.job.workers;

import java.util.Collection;
import org.disclosure.rollup.job.run.ProgressListener;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.run.SharedSteps;
import org.disclosure.rollup.job.run.StepLog;
import org.disclosure.rollup.job.step.Settling;
import org.disclosure.rollup.store.part.PartChannel;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.ReadFile;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** What a run needs that workers join, and what a worker needs. Nothing of it is loaded for other runs. */
@Configuration(proxyBeanMethods = false)
@Import({
    WorkerCompatibilityCheck.class,
    ArchiveSync.class,
    PartChannel.class,
    Heartbeat.class,
    PartWork.class,
    ManagerPartitionHandler.class,
    Worker.class
})
public class WorkersConfiguration {

    private static final String READ_PART = "readPart";
    private static final String CHECK_PART = "checkPart";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final WorkerCompatibilityCheck workerCompatibilityCheck;
    private final Heartbeat pulse;
    private final int size;

    WorkersConfiguration(
            JobRepository repository,
            PlatformTransactionManager transactions,
            WorkerCompatibilityCheck workerCompatibilityCheck,
            Heartbeat pulse,
            @Value("${rollup.workers.part}") int size) {
        this.repository = repository;
        this.transactions = transactions;
        this.workerCompatibilityCheck = workerCompatibilityCheck;
        this.pulse = pulse;
        this.size = size;
    }

    @Bean(READ_PART)
    Step readPart(ItemStreamReader<ReadFile> reading, ItemWriter<ReadFile> readFiles) {
        return part(READ_PART, reading, readFiles);
    }

    @Bean(CHECK_PART)
    Step checkPart(
            ItemStreamReader<FileStore.CheckedFindings> checking, ItemWriter<FileStore.CheckedFindings> checkedFiles) {
        return part(CHECK_PART, checking, checkedFiles);
    }

    /** Its chunks are committed with the part, not one by one. */
    private <T> Step part(String name, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return new StepBuilder(name, repository)
                .<T, T>chunk(SharedSteps.CHUNK)
                .transactionManager(transactions)
                .listener(workerCompatibilityCheck)
                .reader(reader)
                .writer(writer)
                .listener(pulse)
                .build();
    }

    @Bean
    SharedSteps sharedSteps(
            ManagerPartitionHandler managerPartitionHandler,
            ArchiveSync originals,
            FileStore files,
            Settling settling,
            ProgressListener progress,
            StepLog log) {
        PartitionHandler reading = (splitter, step) -> {
            Collection<StepExecution> parts = managerPartitionHandler.handle(splitter, step);
            JobExecution job = step.getJobExecution();
            originals.keep(job.getJobInstanceId(), RollupParameters.of(job.getJobParameters()));
            return parts;
        };
        Step read = shared("read", reading, new FilePartitioner(READ_PART, size, files::unreadNumbers, repository))
                .listener(progress)
                .listener(log)
                .build();
        Step check = shared(
                        "check",
                        managerPartitionHandler,
                        new FilePartitioner(CHECK_PART, size, files::unchecked, repository))
                .listener(settling)
                .listener(progress)
                .listener(log)
                .build();
        return new SharedSteps(read, check);
    }

    private PartitionStepBuilder shared(String name, PartitionHandler handler, FilePartitioner filePartitioner) {
        return new PartitionStepBuilder(new StepBuilder(name, repository))
                .splitter(filePartitioner)
                .partitionHandler(handler);
    }
}
