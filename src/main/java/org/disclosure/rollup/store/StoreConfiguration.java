package org.disclosure.rollup.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What works on the store, which somebody else opens. Listed, because looking for it would take longer than wiring it. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@Import({
    ChangedInputs.class,
    ComparisonStore.class,
    DecisionStore.class,
    DiscardedRuns.class,
    FileChanges.class,
    FileStore.class,
    FindingStore.class,
    FixedRows.class,
    KeptRows.class,
    LockStore.class,
    NarrativeStore.class,
    NewsStore.class,
    NightLock.class,
    NightStore.class,
    OutputStore.class,
    PartStore.class,
    Retention.class,
    ReuseStore.class,
    ReviewStore.class,
    RosterStore.class,
    RunStore.class,
    SealStore.class,
    SinceStore.class,
    StandingStore.class,
    Statistics.class,
    StoreScript.class,
    SubmissionStore.class,
    SummaryStore.class,
    ToldStore.class,
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
    PlatformTransactionManager transactionManager(DataSource store, NightLock lock) {
        return new NightTransactions(store, lock);
    }
}
