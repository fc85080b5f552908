package org.disclosure.rollup.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.disclosure.rollup.store.history.RunLogStore.LoggedRun;
import org.disclosure.rollup.store.history.RunLogStore.LoggedYear;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.Published;
import org.disclosure.rollup.store.history.RunLogStore.YearCounts;
import org.disclosure.rollup.store.row.KeptRows;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionOperations;

/** What the store remembers of nights. */
class RunLogStoreTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final Instant TWO = Instant.parse("2024-02-09T18:00:00Z");
    private static final Instant LATER = TWO.plusSeconds(90);
    private static final YearCounts COUNTS = new YearCounts(18, 2, 10, 9, 1);

    private RunLogStore nights;

    @BeforeEach
    void openAnEmptyStore() {
        DataSource source = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        Flyway.configure().dataSource(source).load().migrate();
        nights = new RunLogStore(
                JdbcClient.create(source),
                TransactionOperations.withoutTransaction(),
                new KeptRows(new JdbcTemplate(source)));
    }

    private static LoggedYear done(int year) {
        return new LoggedYear(year, Outcome.DONE, Optional.of(COUNTS));
    }

    private static LoggedYear failed(int year) {
        return new LoggedYear(year, Outcome.FAILED, Optional.empty());
    }

    @Test
    void aNewStoreKnowsOfNoNight() {
        assertThat(nights.last(10)).isEmpty();
        assertThat(nights.published()).isEmpty();
    }

    @Test
    void aNightIsRunningUntilItEnds() {
        long number = nights.begin(DAY, TWO);

        assertThat(nights.last(10))
                .containsExactly(new LoggedRun(number, DAY, TWO, Optional.empty(), Outcome.RUNNING, "", List.of()));

        nights.add(number, done(2023));
        nights.add(number, done(2022));
        nights.end(number, Outcome.DONE, "", LATER);

        assertThat(nights.last(10))
                .containsExactly(new LoggedRun(
                        number, DAY, TWO, Optional.of(LATER), Outcome.DONE, "", List.of(done(2022), done(2023))));
    }

    @Test
    void theLatestNightsComeFirstAndNoMoreThanAskedFor() {
        long first = nights.begin(DAY, TWO);
        long second = nights.begin(DAY.plusDays(1), TWO);
        long third = nights.begin(DAY.plusDays(2), TWO);

        assertThat(nights.last(2)).extracting(LoggedRun::number).containsExactly(third, second);
        assertThat(nights.last(10)).extracting(LoggedRun::number).containsExactly(third, second, first);
    }

    @Test
    void aYearStandsAsItWasLastPublishedWhateverCameLater() {
        long first = nights.begin(DAY, TWO);
        nights.add(first, done(2022));
        nights.add(first, new LoggedYear(2023, Outcome.DONE, Optional.of(new YearCounts(1, 19, 0, 0, 0))));
        nights.end(first, Outcome.DONE, "", LATER);
        long second = nights.begin(DAY.plusDays(1), TWO);
        nights.add(second, done(2023));
        nights.end(second, Outcome.DONE, "", LATER);
        long third = nights.begin(DAY.plusDays(2), TWO);
        nights.add(third, new LoggedYear(2022, Outcome.NOTHING_NEW, Optional.of(COUNTS)));
        nights.add(third, failed(2023));
        nights.end(third, Outcome.FAILED, "磁盘已满", LATER);

        assertThat(nights.published())
                .containsExactly(new Published(2022, DAY, COUNTS), new Published(2023, DAY.plusDays(1), COUNTS));
    }

    @Test
    void aLongReasonIsCutAtWhatTheStoreHolds() {
        long number = nights.begin(DAY, TWO);
        nights.end(number, Outcome.FAILED, "长".repeat(5000), LATER);
        assertThat(nights.last(1).get(0).failure()).isEqualTo("长".repeat(4000));
    }
}
