package org.disclosure.rollup.job;

import java.util.function.BiConsumer;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.RosterReader;
import org.disclosure.rollup.store.FileStore;
import org.disclosure.rollup.store.Inputs;
import org.disclosure.rollup.store.ReadFile;
import org.disclosure.rollup.store.RunStore;
import org.disclosure.rollup.store.Statistics;
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

/** The nightly job of one year: collect, read, check, consolidate, publish. */
@Configuration(proxyBeanMethods = false)
class RollupJobConfiguration {

    static final String JOB = "rollup";

    /** Files whose figures and findings are committed together; a killed run reads at most these again. */
    static final int CHUNK = 20;

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
        return new JobBuilder(JOB, repository)
                .start(collect)
                .next(parted.read())
                .next(parted.check())
                .next(consolidate)
                .next(publish)
                .build();
    }

    /** Lists the roster's units and the year's files, takes over what is known of them, and takes up what the office decided. */
    @Bean
    Step collect(RunStore runs, Forms forms, Stocktaking stock, Reuse reuse, Deciding deciding, Statistics statistics) {
        return tasklet("collect", (run, parameters) -> {
            Inputs inputs = stock.taken(parameters);
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
                .<ReadFile, ReadFile>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reading)
                .writer(readFiles)
                .listener(progress)
                .listener(stop)
                .listener(log)
                .build();
    }

    /** Settles which file of each unit counts and checks it. */
    @Bean
    Step check(
            Settling settling,
            ItemStreamReader<FileStore.CheckedFindings> checking,
            ItemWriter<FileStore.CheckedFindings> checkedFiles,
            ProgressListener progress) {
        return new StepBuilder("check", repository)
                .<FileStore.CheckedFindings, FileStore.CheckedFindings>chunk(CHUNK)
                .transactionManager(transactions)
                .listener(settling)
                .reader(checking)
                .writer(checkedFiles)
                .listener(progress)
                .listener(stop)
                .listener(log)
                .build();
    }

    /** Adds the units up, checks the district as a whole, and settles how all findings stand with the office. */
    @Bean
    Step consolidate(Consolidation consolidation, Deciding deciding, Progressing progressing, Statistics statistics) {
        return tasklet("consolidate", (run, parameters) -> {
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
        return tasklet("publish", publication::publish);
    }

    private Step tasklet(String name, BiConsumer<Long, RollupParameters> work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution step = contribution.getStepExecution();
                            work.accept(
                                    step.getJobExecution().getJobInstanceId(),
                                    RollupParameters.of(step.getJobExecution().getJobParameters()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(stop)
                .listener(log)
                .build();
    }
}
