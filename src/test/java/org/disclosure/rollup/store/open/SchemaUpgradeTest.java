package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaUpgradeTest {

    private static final StoreProgress SILENT = (step, number, of, detail) -> {};

    private static JdbcDataSource store() {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1");
        return store;
    }

    @Test
    void aStoreOfAllMigrationsIsOfTheLatestVersionAndLacksNothing() {
        JdbcDataSource store = store();
        SchemaUpgrade upgrade = new SchemaUpgrade(store, "", 0, SILENT);
        upgrade.run();
        JdbcClient sql = JdbcClient.create(store);

        assertThat(sql.sql("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL"
                                + " ORDER BY \"installed_rank\"")
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, SchemaUpgrade.LATEST)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(upgrade.behind()).isEqualTo(SchemaUpgrade.CURRENT);

        sql.sql("DROP SEQUENCE BATCH_JOB_INSTANCE_SEQ").update();
        assertThat(upgrade.behind()).as("tables of the job are lacking").isZero();
        sql.sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '18'")
                .update();
        assertThat(upgrade.behind()).isEqualTo(1);
        sql.sql("SHUTDOWN").update();
    }
}
