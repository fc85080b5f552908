package org.disclosure.rollup.store.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PartStoreTest {

    private final SingleConnectionDataSource connection = new SingleConnectionDataSource("jdbc:h2:mem:", true);

    private final JdbcClient sql = JdbcClient.create(connection);

    @AfterEach
    void nothingStays() {
        connection.destroy();
    }

    @Test
    void theTimeToWaitForWorkersHoldsForNoOtherStatement() {
        sql.sql("CREATE TABLE worker_channel_message (message_id CHAR(36) NOT NULL)")
                .update();
        sql.sql("INSERT INTO worker_channel_message (message_id) VALUES ('a')").update();
        PartStore parts = new PartStore(connection, sql);

        assertThat(parts.clear(Duration.ofSeconds(5))).isTrue();

        assertThat(parts.countLeft()).isZero();
        assertThat(sql.sql("SELECT setting_value FROM information_schema.settings WHERE setting_name = 'QUERY_TIMEOUT'")
                        .query(String.class)
                        .single())
                .isEqualTo("0");
    }
}
