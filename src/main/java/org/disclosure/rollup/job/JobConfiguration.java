package org.disclosure.rollup.job;

import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The nightly job, and what commands ask of its results. The steps come first: they load forms and checks while the store
 * is still being opened.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    StepConfiguration.class,
    Acceptance.class,
    AgainstPublished.class,
    ArchiveFolder.class,
    Backup.class,
    BrokenRuns.class,
    CleanStop.class,
    Consolidation.class,
    Deciding.class,
    DecisionFolder.class,
    Editions.class,
    History.class,
    Latecomers.class,
    Progressing.class,
    Publication.class,
    Reports.class,
    Reuse.class,
    Rollup.class,
    RunKnowledge.class,
    Silence.class,
    SimilarSections.class,
    StandingResults.class,
    StepLog.class,
    Stocktaking.class,
    Templates.class,
    Verification.class,
    VerifiedArchive.class,
    VerifiedFigures.class,
    VerifiedOutputs.class,
    VerifiedReadings.class,
    VerifiedStore.class,
    VerifiedTables.class,
    YearLocks.class,
    RollupJobConfiguration.class,
    Withdrawal.class
})
public class JobConfiguration extends JdbcDefaultBatchConfiguration {}
