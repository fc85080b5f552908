package org.disclosure.rollup.job.workers;

import java.util.Collection;
import org.disclosure.rollup.job.run.ProgressListener;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.run.SharedSteps;
import org.disclosure.rollup.job.run.StepLog;
import org.disclosure.rollup.job.selection.SubmissionSelectionListener;
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

/** Steps and services of a run that workers join, and of a worker. Nothing of it is loaded for other runs. */
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
    private final Heartbeat heartbeat;
    private final int size;

    WorkersConfiguration(
            JobRepository repository,
            PlatformTransactionManager transactions,
            WorkerCompatibilityCheck workerCompatibilityCheck,
            Heartbeat heartbeat,
            @Value("${rollup.workers.part}") int size) {
        this.repository = repository;
        this.transactions = transactions;
        this.workerCompatibilityCheck = workerCompatibilityCheck;
        this.heartbeat = heartbeat;
        this.size = size;
    }

    @Bean(READ_PART)
    Step readPart(ItemStreamReader<ReadFile> fileReader, ItemWriter<ReadFile> figureWriter) {
        return part(READ_PART, fileReader, figureWriter);
    }

    @Bean(CHECK_PART)
    Step checkPart(
            ItemStreamReader<FileStore.CheckedFindings> checkReader,
            ItemWriter<FileStore.CheckedFindings> findingWriter) {
        return part(CHECK_PART, checkReader, findingWriter);
    }

    /** Its chunks are committed with the part, not one by one. */
    private <T> Step part(String name, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return new StepBuilder(name, repository)
                .<T, T>chunk(SharedSteps.CHUNK)
                .transactionManager(transactions)
                .listener(workerCompatibilityCheck)
                .reader(reader)
                .writer(writer)
                .listener(heartbeat)
                .build();
    }

    @Bean
    SharedSteps sharedSteps(
            ManagerPartitionHandler managerPartitionHandler,
            ArchiveSync archiveSync,
            FileStore files,
            SubmissionSelectionListener selection,
            ProgressListener progress,
            StepLog log) {
        PartitionHandler reading = (splitter, step) -> {
            Collection<StepExecution> parts = managerPartitionHandler.handle(splitter, step);
            JobExecution job = step.getJobExecution();
            archiveSync.keep(job.getJobInstanceId(), RollupParameters.of(job.getJobParameters()));
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
                .listener(selection)
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
