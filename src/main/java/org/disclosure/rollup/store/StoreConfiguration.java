package org.disclosure.rollup.store;

import javax.sql.DataSource;
import org.disclosure.rollup.store.figure.ComparisonStore;
import org.disclosure.rollup.store.figure.SummaryStore;
import org.disclosure.rollup.store.figure.TotalStore;
import org.disclosure.rollup.store.figure.UnitStore;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.finding.FindingAgeStore;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.finding.ReplyStore;
import org.disclosure.rollup.store.finding.ReviewStore;
import org.disclosure.rollup.store.finding.SideFindingStore;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.LockedTransactions;
import org.disclosure.rollup.store.history.NewsStore;
import org.disclosure.rollup.store.history.NotificationStore;
import org.disclosure.rollup.store.history.OutputStore;
import org.disclosure.rollup.store.history.RunLock;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.Statistics;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.part.PartStore;
import org.disclosure.rollup.store.row.FixedRows;
import org.disclosure.rollup.store.row.KeptRows;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.run.ChangedInputs;
import org.disclosure.rollup.store.run.CountedUnitStore;
import org.disclosure.rollup.store.run.DiscardedRuns;
import org.disclosure.rollup.store.run.FileChanges;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.NarrativeStore;
import org.disclosure.rollup.store.run.OwnReadingStore;
import org.disclosure.rollup.store.run.Retention;
import org.disclosure.rollup.store.run.ReuseStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.store.script.StoreScript;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that work on the store, which is opened elsewhere. They are listed because a search for them takes longer. */
@Configuration(proxyBeanMethods = false)
@Import({
    AmendmentStore.class,
    ChangedInputs.class,
    ComparisonStore.class,
    DecisionStore.class,
    DiscardedRuns.class,
    FileChanges.class,
    FileStore.class,
    CountedUnitStore.class,
    FindingStore.class,
    FixedRows.class,
    KeptRows.class,
    LockStore.class,
    NarrativeStore.class,
    NewsStore.class,
    RunLock.class,
    RunLogStore.class,
    OutputStore.class,
    OwnReadingStore.class,
    PartStore.class,
    ReplyStore.class,
    Retention.class,
    ReuseStore.class,
    ReviewStore.class,
    RosterStore.class,
    RunStore.class,
    SealStore.class,
    SideFindingStore.class,
    FindingAgeStore.class,
    SubmissionStatusStore.class,
    Statistics.class,
    StoreScript.class,
    SubmissionStore.class,
    SummaryStore.class,
    NotificationStore.class,
    TotalStore.class,
    UnitStore.class,
    VersionStore.class
})
public class StoreConfiguration {

    private static final int ROWS = 500;

    /** PostgreSQL's driver takes all rows of a result into memory unless it is told how many at a time. */
    @Bean
    JdbcTemplate jdbcTemplate(DataSource store) {
        JdbcTemplate template = new JdbcTemplate(store);
        template.setFetchSize(ROWS);
        return template;
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource store, RunLock lock) {
        return new LockedTransactions(store, lock);
    }

    /** A store says itself what it does as a whole: a proxy around each of twenty that does so costs a start a tenth of a second. */
    @Bean
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
