package org.disclosure.rollup.job;

import java.util.function.BiConsumer;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.change.RunComparison;
import org.disclosure.rollup.job.change.WithdrawalCheck;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.job.run.ProgressListener;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.job.run.SharedSteps;
import org.disclosure.rollup.job.run.StepLog;
import org.disclosure.rollup.job.selection.SubmissionSelectionListener;
import org.disclosure.rollup.job.step.CheckProcessor;
import org.disclosure.rollup.job.step.Consolidation;
import org.disclosure.rollup.job.step.DecisionService;
import org.disclosure.rollup.job.step.Publication;
import org.disclosure.rollup.job.step.ReadProcessor;
import org.disclosure.rollup.job.step.RunContext;
import org.disclosure.rollup.store.history.Statistics;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.InputDigests;
import org.disclosure.rollup.store.run.ReadFile;
import org.disclosure.rollup.store.run.RunStore;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job of one year: collect, read, check, consolidate, publish, in this order, each step with what it reads, does and
 * writes. {@link ReaderWriterConfiguration} makes the readers and writers.
 */
@Configuration(proxyBeanMethods = false)
class RollupJobConfiguration {

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
        return new JobBuilder(RollupLauncher.JOB, repository)
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
            FileStore files,
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
            files.save(run, reuse.take(run, parameters.year(), inputDigests));
            statistics.renew();
            decisionService.collect(run, parameters);
        });
    }

    /** Makes figures of every file, or the finding that says why not ({@link ReadProcessor}). */
    @Bean
    Step read(ItemStreamReader<ReadFile> fileReader, ItemWriter<ReadFile> figureWriter, ProgressListener progress) {
        return new StepBuilder("read", repository)
                .<ReadFile, ReadFile>chunk(SharedSteps.CHUNK)
                .transactionManager(transactions)
                .reader(fileReader)
                .writer(figureWriter)
                .listener(progress)
                .listener(stop)
                .listener(log)
                .build();
    }

    /** Selects the file of each unit that counts and checks it ({@link CheckProcessor}). */
    @Bean
    Step check(
            SubmissionSelectionListener selection,
            ItemStreamReader<FileStore.CheckedFindings> checkReader,
            ItemWriter<FileStore.CheckedFindings> findingWriter,
            ProgressListener progress) {
        return new StepBuilder("check", repository)
                .<FileStore.CheckedFindings, FileStore.CheckedFindings>chunk(SharedSteps.CHUNK)
                .transactionManager(transactions)
                .listener(selection)
                .reader(checkReader)
                .writer(findingWriter)
                .listener(progress)
                .listener(stop)
                .listener(log)
                .build();
    }

    /** Adds the units up, checks the district as a whole, and reviews all findings by the decisions of the office. */
    @Bean
    Step consolidate(
            Consolidation consolidation,
            DecisionService decisionService,
            RunComparison runComparison,
            RunContext context,
            Statistics statistics) {
        return tasklet("consolidate", (run, step) -> {
            RollupParameters parameters = RollupParameters.of(step);
            context.forget();
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
            withdrawalCheck.checkReading(
                    parameters.year(),
                    run,
                    prepared.take(RollupParameters.fingerprint(step)).files());
            publication.publish(run, parameters);
        });
    }

    private Step tasklet(String name, BiConsumer<Long, StepExecution> work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution step = contribution.getStepExecution();
                            work.accept(RollupParameters.run(step), step);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(stop)
                .listener(log)
                .build();
    }
}
