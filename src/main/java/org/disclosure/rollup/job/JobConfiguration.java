package org.disclosure.rollup.job;

import org.disclosure.rollup.job.amendment.AmendedFigures;
import org.disclosure.rollup.job.amendment.AmendmentDesk;
import org.disclosure.rollup.job.amendment.CollectedAmendments;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.change.LateRuns;
import org.disclosure.rollup.job.change.LockedYearSubmissions;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.change.RunComparison;
import org.disclosure.rollup.job.change.UpToDateCheck;
import org.disclosure.rollup.job.change.WithdrawalCheck;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.files.ArchiveRepair;
import org.disclosure.rollup.job.files.DecisionFolder;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.job.run.StepLog;
import org.disclosure.rollup.job.run.WorkerTimeout;
import org.disclosure.rollup.job.selection.SubmissionSelectionListener;
import org.disclosure.rollup.job.step.Consolidation;
import org.disclosure.rollup.job.step.DecisionService;
import org.disclosure.rollup.job.step.EditionBuilder;
import org.disclosure.rollup.job.step.FigureHistory;
import org.disclosure.rollup.job.step.Publication;
import org.disclosure.rollup.job.step.PublishedComparison;
import org.disclosure.rollup.job.step.RunContext;
import org.disclosure.rollup.job.step.SimilarSections;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The job. Settings come first: forms and checks are loaded while the store is still being opened. */
@Configuration(proxyBeanMethods = false)
@Import({
    SettingsConfiguration.class,
    AmendedFigures.class,
    AmendmentDesk.class,
    CollectedAmendments.class,
    PublishedComparison.class,
    ArchiveFolder.class,
    ArchiveRepair.class,
    InterruptedRuns.class,
    CleanStop.class,
    Consolidation.class,
    DecisionService.class,
    DecisionFolder.class,
    EditionBuilder.class,
    LateRuns.class,
    LockedYearSubmissions.class,
    RunComparison.class,
    PreparedInputs.class,
    FigureHistory.class,
    Publication.class,
    Reuse.class,
    Rollup.class,
    RollupLauncher.class,
    RunContext.class,
    WorkerTimeout.class,
    SimilarSections.class,
    UpToDateCheck.class,
    StepLog.class,
    InputFingerprint.class,
    RollupJobConfiguration.class,
    ReaderWriterConfiguration.class,
    SubmissionSelectionListener.class,
    WithdrawalCheck.class,
    YearResultReader.class
})
public class JobConfiguration extends JdbcDefaultBatchConfiguration {}
