package org.disclosure.rollup.job;

import java.time.Duration;
import org.disclosure.rollup.intake.container.Containers;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.files.InboxLocation;
import org.disclosure.rollup.job.run.FileRange;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.run.Progress;
import org.disclosure.rollup.job.run.ProgressListener;
import org.disclosure.rollup.job.run.ReadAhead;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.step.ReadProcessor;
import org.disclosure.rollup.job.step.RunContext;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.ReadFile;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Readers and writers of the steps that work file by file. A reader processes ahead of what is being written. Both are made
 * anew for each execution, so that no run inherits another's.
 */
@Configuration(proxyBeanMethods = false)
class ReaderWriterConfiguration {

    private static final String STEP = "#{stepExecution}";

    @Bean
    @StepScope
    ItemStreamReader<ReadFile> fileReader(
            @Value(STEP) StepExecution step,
            FileStore files,
            RunContext context,
            ObjectProvider<InboxLocation> location,
            ArchiveFolder archive,
            LimitSettings settings,
            MemoryBudget memoryBudget,
            AsyncTaskExecutor fileThreads) {
        RollupParameters parameters = RollupParameters.of(step);
        Limits limits = settings.limits();
        RunContext.RunReader reader = context.reader(RollupParameters.run(step));
        ReadProcessor processor = new ReadProcessor(
                location.getIfAvailable(() -> InboxLocation.OF_THE_RUN).inbox(parameters, limits),
                archive,
                parameters.year(),
                reader.intake(),
                reader.recognition(),
                new Containers(limits),
                memoryBudget,
                new ReadingTimeLimit(Duration.ofSeconds(settings.seconds())));
        FileRange fileRange = FileRange.of(step);
        return new ReadAhead<>(
                files.unread(RollupParameters.run(step), fileRange.first(), fileRange.last()), processor, fileThreads);
    }

    @Bean
    @StepScope
    ItemWriter<ReadFile> figureWriter(
            @Value(STEP) StepExecution step, SubmissionStore submissions, ArchiveFolder archive) {
        return files -> {
            archive.await();
            submissions.save(RollupParameters.run(step), files.getItems());
        };
    }

    @Bean
    @StepScope
    ItemStreamReader<FileStore.CheckedFindings> checkReader(
            @Value(STEP) StepExecution step, FileStore files, RunContext context, AsyncTaskExecutor fileThreads) {
        int year = RollupParameters.of(step).year();
        FileRange fileRange = FileRange.of(step);
        return new ReadAhead<>(
                files.unchecked(RollupParameters.run(step), fileRange.first(), fileRange.last()),
                context.checks(RollupParameters.run(step), year),
                fileThreads);
    }

    @Bean
    @StepScope
    ItemWriter<FileStore.CheckedFindings> findingWriter(@Value(STEP) StepExecution step, FileStore files) {
        return checked -> files.saveChecked(RollupParameters.run(step), checked.getItems());
    }

    /** As many files at once as there are processors. */
    @Bean
    AsyncTaskExecutor fileThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        threads.setDaemon(true);
        threads.setThreadNamePrefix("files-");
        return threads;
    }

    @Bean
    ProgressListener progressListener(ObjectProvider<Progress> progress, FileStore files) {
        return new ProgressListener(progress.getIfAvailable(() -> Progress.NONE), files);
    }
}
