package org.disclosure.rollup.job.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers with a role of their own that hold a part and stand still in the middle of a statement, where no timeout ends them. */
class SilentWorkersTest {

    private static final String TAKE = "DELETE FROM worker_channel_message WHERE message_id ="
            + " (SELECT message_id FROM worker_channel_message LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING message_id";

    private static final String LEFT_BY_A_KILLED_NIGHT =
            "INSERT INTO worker_channel_message (message_id, group_key, created_date, region) VALUES ('1', '1', 1, '1')";

    @TempDir
    private Path folder;

    private final ExecutorService worker = Executors.newCachedThreadPool();
    private Map<String, String> store;
    private Office office;

    @BeforeEach
    void anOfficeWithRolesAndANight() throws SQLException, IOException {
        office = new Office(folder).roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2");
        report(0);
        store = prepared();
        System.setProperty("rollup.workers.part", "1");
        System.setProperty("rollup.workers.silence", "0");
        System.setProperty("rollup.limits.seconds", "3");
        Night first = night("2024-01-15");
        assertThat(first.exit()).as(first.complained()).isZero();
        report(1);
    }

    @AfterEach
    void settingsAreNobodyElses() {
        worker.shutdownNow();
        store.keySet().forEach(System::clearProperty);
        List.of("rollup.workers.part", "rollup.workers.silence", "rollup.limits.seconds")
                .forEach(System::clearProperty);
    }

    private void report(int figure) throws IOException {
        for (String name : List.of("文登区甲局", "文登区乙局")) {
            office.received(2023, "2024-01-12/" + name + ".csv", ReportCsv.of(name, 2023, figure));
        }
    }

    /** A database whose tables the owner has made. */
    private Map<String, String> prepared() throws SQLException, IOException {
        Map<String, String> made = Postgres.shared().storeWithRoles();
        made.forEach(System::setProperty);
        System.setProperty("spring.datasource.username", "rollup_owner");
        Night prepare = Night.command(
                folder, "prepare", "--data", folder.resolve("data").toString());
        assertThat(prepare.exit()).as(prepare.complained()).isZero();
        Postgres.grantRoles(made);
        made.put("spring.datasource.username", "rollup_job");
        return made;
    }

    private static void execute(Map<String, String> store, String role, String statement) throws SQLException {
        try (Connection connection = connect(store, role);
                Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private static Connection connect(Map<String, String> store, String role) throws SQLException {
        return DriverManager.getConnection(
                store.get("spring.datasource.url") + "?ApplicationName=rollup worker w1@elsewhere", role, "");
    }

    private Night night(String day) {
        store.forEach(System::setProperty);
        return office.nightOf(day, "--workers");
    }

    /** A worker's session that takes a part and then never ends its statement. */
    private Connection takeAndHang(Map<String, String> from) throws SQLException {
        Connection holder = connect(from, "rollup_worker");
        holder.setAutoCommit(false);
        try (Statement taking = holder.createStatement()) {
            boolean taken = false;
            while (!taken) {
                try (ResultSet rows = taking.executeQuery(TAKE)) {
                    taken = rows.next();
                }
            }
        }
        worker.submit(() -> {
            try (Statement hanging = holder.createStatement()) {
                return hanging.execute("SELECT pg_sleep(600)");
            }
        });
        return holder;
    }

    @Test
    void theNightThatWaitsForOneEndsItAndDoesItsPart() throws Exception {
        Future<Night> night = worker.submit(() -> night("2024-01-16"));
        try (Connection holder = takeAndHang(store)) {
            assertThat(night.get().exit()).as(night.get().complained()).isZero();
            assertThat(holder.isValid(1)).isFalse();
        }
        assertThat(night.get().csv(2023, "summary.csv").get(0)).containsEntry("value", "2");
    }

    @Test
    void theNextStartTakesThePartFromOneAndLeavesThoseOfOtherDatabasesAlone() throws Exception {
        Map<String, String> other = prepared();
        Postgres.administer(other, LEFT_BY_A_KILLED_NIGHT);
        Postgres.administer(store, LEFT_BY_A_KILLED_NIGHT);
        try (Connection elsewhere = takeAndHang(other);
                Connection holder = takeAndHang(store)) {
            Night night = night("2024-01-16");

            assertThat(night.exit()).as(night.complained()).isZero();
            assertThat(holder.isValid(1)).isFalse();
            assertThat(elsewhere.isClosed()).isFalse();
            try (Connection administrator = Postgres.connect(other);
                    Statement statement = administrator.createStatement();
                    ResultSet there = statement.executeQuery("SELECT COUNT(*) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND query = 'SELECT pg_sleep(600)'")) {
                there.next();
                assertThat(there.getInt(1)).isEqualTo(1);
            }
            elsewhere.abort(Runnable::run);
        }
    }
}
