package org.disclosure.rollup.job;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Archive;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.intake.Memory;
import org.disclosure.rollup.intake.RosterReader;
import org.disclosure.rollup.store.FileStore;
import org.disclosure.rollup.store.Inputs;
import org.disclosure.rollup.store.ReadFile;
import org.disclosure.rollup.store.RosterStore;
import org.disclosure.rollup.store.RunStore;
import org.disclosure.rollup.store.StandingStore;
import org.disclosure.rollup.store.Statistics;
import org.disclosure.rollup.store.SubmissionStore;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job of one year: collect, read, check, consolidate, publish, each step with its reader, its processor and its writer, in
 * this order. What reads and writes is made anew for each execution, so that no run inherits another's.
 */
@Configuration(proxyBeanMethods = false)
class RollupJobConfiguration {

    private static final String STEP = "#{stepExecution}";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final CleanStop stop;
    private final StepLog log;

    RollupJobConfiguration(
            JobRepository repository, PlatformTransactionManager transactions, CleanStop stop, StepLog log) {
        this.repository = repository;
        this.transactions = transactions;
        this.stop = stop;
        this.log = log;
    }

    @Bean
    Job rollupJob(
            Step collect,
            Step read,
            Step check,
            Step consolidate,
            Step publish,
            ObjectProvider<SharedSteps> withWorkers) {
        SharedSteps parted = withWorkers.getIfAvailable(() -> new SharedSteps(read, check));
        return new JobBuilder(Rollup.JOB, repository)
                .start(collect)
                .next(parted.read())
                .next(parted.check())
                .next(consolidate)
                .next(publish)
                .build();
    }

    /** Lists the roster's units and the year's files, takes over what is known of them, and takes up what the office decided. */
    @Bean
    Step collect(
            RunStore runs,
            Forms forms,
            PreparedInputs prepared,
            Reuse reuse,
            Deciding deciding,
            Statistics statistics) {
        return tasklet("collect", (run, step) -> {
            RollupParameters parameters = RollupParameters.of(step);
            Inputs inputs = prepared.of(RollupParameters.fingerprint(step));
            runs.open(
                    run,
                    parameters.year(),
                    forms.forReportYear(parameters.year()),
                    RosterReader.read(parameters.roster()),
                    inputs);
            reuse.takeReadings(run, parameters.year(), inputs);
            statistics.renew();
            deciding.collect(run, parameters);
        });
    }

    /** Makes figures of every file, or the finding that says why not. */
    @Bean
    Step read(ItemStreamReader<ReadFile> reading, ItemWriter<ReadFile> readFiles, ProgressListener progress) {
        return new StepBuilder("read", repository)
                .<ReadFile, ReadFile>chunk(SharedSteps.CHUNK)
                .transactionManager(transactions)
                .reader(reading)
                .writer(readFiles)
                .listener(progress)
                .listener(stop)
                .listener(log)
                .build();
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
        RollupParameters parameters = RollupParameters.of(step);
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

    /** Settles which file of each unit counts and checks it. */
    @Bean
    Step check(
            Settling settling,
            ItemStreamReader<FileStore.CheckedFindings> checking,
            ItemWriter<FileStore.CheckedFindings> checkedFiles,
            ProgressListener progress) {
        return new StepBuilder("check", repository)
                .<FileStore.CheckedFindings, FileStore.CheckedFindings>chunk(SharedSteps.CHUNK)
                .transactionManager(transactions)
                .listener(settling)
                .reader(checking)
                .writer(checkedFiles)
                .listener(progress)
                .listener(stop)
                .listener(log)
                .build();
    }

    @Bean
    Settling settling(StandingStore standings, RosterStore rosters, Statistics statistics, Reuse reuse) {
        return new Settling(standings, rosters, statistics, reuse);
    }

    @Bean
    @StepScope
    ItemStreamReader<FileStore.CheckedFindings> checking(
            @Value(STEP) StepExecution step, FileStore files, RunKnowledge knowledge, AsyncTaskExecutor fileThreads) {
        int year = RollupParameters.of(step).year();
        Part part = Part.of(step);
        return new ReadAhead<>(
                files.unchecked(run(step), part.first(), part.last()), knowledge.checks(run(step), year), fileThreads);
    }

    @Bean
    @StepScope
    ItemWriter<FileStore.CheckedFindings> checkedFiles(@Value(STEP) StepExecution step, FileStore files) {
        return checked -> files.saveChecked(run(step), checked.getItems());
    }

    /** Adds the units up, checks the district as a whole, and settles how all findings stand with the office. */
    @Bean
    Step consolidate(Consolidation consolidation, Deciding deciding, Progressing progressing, Statistics statistics) {
        return tasklet("consolidate", (run, step) -> {
            RollupParameters parameters = RollupParameters.of(step);
            statistics.renew();
            consolidation.consolidate(run, parameters);
            deciding.apply(run, parameters);
            statistics.renew();
            progressing.date(run, parameters);
        });
    }

    /** Writes the outputs, whole or not at all, and makes the run's figures the year's. */
    @Bean
    Step publish(Publication publication) {
        return tasklet("publish", (run, step) -> publication.publish(run, RollupParameters.of(step)));
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

    private Step tasklet(String name, BiConsumer<Long, StepExecution> work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution step = contribution.getStepExecution();
                            work.accept(run(step), step);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(stop)
                .listener(log)
                .build();
    }

    private static long run(StepExecution step) {
        return step.getJobExecution().getJobInstanceId();
    }
}
