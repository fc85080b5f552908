package org.disclosure.rollup.job;

import java.nio.file.Path;
import java.time.Duration;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.finding.Severities;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Archive;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.intake.Memory;
import org.disclosure.rollup.store.FileStore;
import org.disclosure.rollup.store.ReadFile;
import org.disclosure.rollup.store.RosterStore;
import org.disclosure.rollup.store.StandingStore;
import org.disclosure.rollup.store.Statistics;
import org.disclosure.rollup.store.SubmissionStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Readers, processors and writers of the job's steps: made anew for each execution, so that no night inherits another's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class StepConfiguration {

    private static final String STEP = "#{stepExecution}";

    @Bean
    Limits limits(LimitSettings settings) {
        return settings.limits();
    }

    /** What the files that are being read may take together. */
    @Bean
    Memory memory() {
        return Memory.ofHeap();
    }

    @Bean
    Forms forms() {
        return Forms.load();
    }

    @Bean
    RuleBook ruleBook(Forms forms, @Value("${rollup.checks:}") String ownFile) {
        return ownFile.isEmpty() ? RuleBook.load(forms) : RuleBook.load(forms, Path.of(ownFile));
    }

    @Bean
    Severities severities(RuleBook book) {
        return book.severities();
    }

    @Bean
    ProgressListener progressListener(ObjectProvider<Progress> progress, FileStore files) {
        return new ProgressListener(progress.getIfAvailable(() -> Progress.NONE), files);
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
    Settling settling(StandingStore standings, RosterStore rosters, Statistics statistics, Reuse reuse) {
        return new Settling(standings, rosters, statistics, reuse);
    }

    @Bean
    @StepScope
    ItemStreamReader<ReadFile> reading(
            @Value(STEP) StepExecution step,
            FileStore files,
            RunKnowledge knowledge,
            ObjectProvider<Workplace> workplace,
            ArchiveFolder archive,
            Limits limits,
            LimitSettings settings,
            Memory memory,
            AsyncTaskExecutor fileThreads) {
        RollupParameters parameters = RollupParameters.of(step.getJobExecution().getJobParameters());
        RunKnowledge.Reading reading = knowledge.reading(run(step));
        ReadProcessor processor = new ReadProcessor(
                workplace.getIfAvailable(() -> Workplace.OF_THE_RUN).inbox(parameters, limits),
                archive,
                parameters.year(),
                reading.intake(),
                reading.recognition(),
                new Archive(limits),
                memory,
                new Deadline(Duration.ofSeconds(settings.seconds())));
        Part part = Part.of(step);
        return new ReadAhead<>(files.unread(run(step), part.first(), part.last()), processor, fileThreads);
    }

    @Bean
    @StepScope
    ItemWriter<ReadFile> readFiles(
            @Value(STEP) StepExecution step, SubmissionStore submissions, ArchiveFolder archive) {
        return files -> {
            archive.await();
            submissions.save(run(step), files.getItems());
        };
    }

    @Bean
    @StepScope
    ItemStreamReader<FileStore.CheckedFindings> checking(
            @Value(STEP) StepExecution step, FileStore files, RunKnowledge knowledge, AsyncTaskExecutor fileThreads) {
        int year =
                RollupParameters.of(step.getJobExecution().getJobParameters()).year();
        Part part = Part.of(step);
        return new ReadAhead<>(
                files.unchecked(run(step), part.first(), part.last()), knowledge.checks(run(step), year), fileThreads);
    }

    @Bean
    @StepScope
    ItemWriter<FileStore.CheckedFindings> checkedFiles(@Value(STEP) StepExecution step, FileStore files) {
        return checked -> files.saveChecked(run(step), checked.getItems());
    }

    private static long run(StepExecution step) {
        return step.getJobExecution().getJobInstanceId();
    }
}
