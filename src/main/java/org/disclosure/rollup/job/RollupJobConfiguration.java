package org.disclosure.rollup.job;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.file.Archive;
import org.disclosure.rollup.intake.limit.Deadline;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.change.RunComparison;
import org.disclosure.rollup.job.change.WithdrawalCheck;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.files.InboxLocation;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.job.run.FileRange;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.run.Progress;
import org.disclosure.rollup.job.run.ProgressListener;
import org.disclosure.rollup.job.run.ReadAhead;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.run.SharedSteps;
import org.disclosure.rollup.job.run.StepLog;
import org.disclosure.rollup.job.step.Consolidation;
import org.disclosure.rollup.job.step.DecisionService;
import org.disclosure.rollup.job.step.Publication;
import org.disclosure.rollup.job.step.ReadProcessor;
import org.disclosure.rollup.job.step.RunContext;
import org.disclosure.rollup.job.step.Settling;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.history.Statistics;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.ReadFile;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStore;
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
            DecisionService decisionService,
            Statistics statistics) {
        return tasklet("collect", (run, step) -> {
            RollupParameters parameters = RollupParameters.of(step);
            InputDigests inputDigests = prepared.of(RollupParameters.fingerprint(step));
            runs.open(
                    run,
                    parameters.year(),
                    forms.forReportYear(parameters.year()),
                    RosterReader.read(parameters.roster()),
                    inputDigests);
            reuse.takeReadings(run, parameters.year(), inputDigests);
            statistics.renew();
            decisionService.collect(run, parameters);
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
            RunContext knowledge,
            ObjectProvider<InboxLocation> workplace,
            ArchiveFolder archive,
            Limits limits,
            LimitSettings settings,
            MemoryBudget memoryBudget,
            AsyncTaskExecutor fileThreads) {
        RollupParameters parameters = RollupParameters.of(step);
        RunContext.Reading reading = knowledge.reading(run(step));
        ReadProcessor processor = new ReadProcessor(
                workplace.getIfAvailable(() -> InboxLocation.OF_THE_RUN).inbox(parameters, limits),
                archive,
                parameters.year(),
                reading.intake(),
                reading.recognition(),
                new Archive(limits),
                memoryBudget,
                new Deadline(Duration.ofSeconds(settings.seconds())));
        FileRange fileRange = FileRange.of(step);
        return new ReadAhead<>(files.unread(run(step), fileRange.first(), fileRange.last()), processor, fileThreads);
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
    Settling settling(
            Forms forms,
            SubmissionStatusStore statuses,
            SubmissionStore submissions,
            DecisionStore decisions,
            RosterStore rosters,
            Statistics statistics,
            Reuse reuse) {
        return new Settling(forms, statuses, submissions, decisions, rosters, statistics, reuse);
    }

    @Bean
    @StepScope
    ItemStreamReader<FileStore.CheckedFindings> checking(
            @Value(STEP) StepExecution step, FileStore files, RunContext knowledge, AsyncTaskExecutor fileThreads) {
        int year = RollupParameters.of(step).year();
        FileRange fileRange = FileRange.of(step);
        return new ReadAhead<>(
                files.unchecked(run(step), fileRange.first(), fileRange.last()),
                knowledge.checks(run(step), year),
                fileThreads);
    }

    @Bean
    @StepScope
    ItemWriter<FileStore.CheckedFindings> checkedFiles(@Value(STEP) StepExecution step, FileStore files) {
        return checked -> files.saveChecked(run(step), checked.getItems());
    }

    /** Adds the units up, checks the district as a whole, and settles how all findings stand with the office. */
    @Bean
    Step consolidate(
            Consolidation consolidation,
            DecisionService decisionService,
            RunComparison runComparison,
            Statistics statistics) {
        return tasklet("consolidate", (run, step) -> {
            RollupParameters parameters = RollupParameters.of(step);
            statistics.renew();
            consolidation.consolidate(run, parameters);
            decisionService.apply(run, parameters);
            statistics.renew();
            runComparison.date(run, parameters);
        });
    }

    /** Writes the outputs, whole or not at all, and makes the run's figures the year's. */
    @Bean
    Step publish(Publication publication, WithdrawalCheck withdrawalCheck, PreparedInputs prepared) {
        return tasklet("publish", (run, step) -> {
            RollupParameters parameters = RollupParameters.of(step);
            InputDigests listed = prepared.of(RollupParameters.fingerprint(step));
            withdrawalCheck.checkReading(parameters.year(), run, listed.files());
            publication.publish(run, parameters);
        });
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
