package org.disclosure.rollup.job;

import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The job. Settings come first: forms and checks are loaded while the store is still being opened. */
@Configuration(proxyBeanMethods = false)
@Import({
    SettingsConfiguration.class,
    AgainstPublished.class,
    ArchiveFolder.class,
    BrokenRuns.class,
    CleanStop.class,
    Consolidation.class,
    Deciding.class,
    DecisionFolder.class,
    Editions.class,
    Latecomers.class,
    Progressing.class,
    PreparedInputs.class,
    Publication.class,
    Reuse.class,
    Rollup.class,
    RunKnowledge.class,
    Silence.class,
    SimilarSections.class,
    StandingResults.class,
    StepLog.class,
    Stocktaking.class,
    RollupJobConfiguration.class,
    Withdrawal.class
})
public class JobConfiguration extends JdbcDefaultBatchConfiguration {}
