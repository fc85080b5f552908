package org.disclosure.rollup.store.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** Parts of a step as they are taken back, on the one connection that a night goes on with. */
class PartStoreTest {

    private SingleConnectionDataSource store;

    @BeforeEach
    void twoPartsWait() {
        store = new SingleConnectionDataSource("jdbc:h2:mem:", true);
        JdbcClient.create(store)
                .sql("CREATE TABLE worker_channel_message (message_id INT)")
                .update();
        JdbcClient.create(store)
                .sql("INSERT INTO worker_channel_message VALUES (1), (2)")
                .update();
    }

    @Test
    void partsAreTakenBack() {
        PartStore parts = new PartStore(store, JdbcClient.create(store), TransactionOperations.withoutTransaction());
        assertThat(parts.clear(Duration.ofSeconds(5))).isTrue();
        assertThat(parts.countLeft()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 600})
    void laterStatementsMayTakeAsLongAsTheyTake(int seconds) throws SQLException {
        new PartStore(store, JdbcClient.create(store), TransactionOperations.withoutTransaction())
                .clear(Duration.ofSeconds(seconds));
        try (Statement later = store.getConnection().createStatement()) {
            assertThat(later.getQueryTimeout()).isZero();
        }
    }
}
