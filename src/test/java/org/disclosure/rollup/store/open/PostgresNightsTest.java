package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FirstRelease;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.EveryKindOfNight;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose store is a PostgreSQL: the same migrations, the same results, and one night at a time. */
class PostgresNightsTest {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1";

    @TempDir
    private Path folder;

    private Map<String, String> store;

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        store = Postgres.shared().store();
    }

    @AfterEach
    void settingsAreNobodyElses() {
        store.keySet().forEach(System::clearProperty);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Does what is done on the database instead of the store in the data folder. */
    private <T> T onPostgres(Work<T> work) throws IOException {
        store.forEach(System::setProperty);
        try {
            return work.run();
        } finally {
            settingsAreNobodyElses();
        }
    }

    @Test
    void aNightOnTheSamplesGivesTheSameBytesAndFiguresAsOnTheStoreInTheDataFolder() throws Exception {
        Path samples = Path.of("input-samples");
        Night there = onPostgres(() -> Night.run(samples, folder.resolve("postgres")));
        Night here = Night.run(samples, folder.resolve("h2"));

        assertThat(there.exit()).as(there.complained()).isZero();
        assertThat(there.closingLines()).isEqualTo(here.closingLines());
        assertThat(there.hashes()).isEqualTo(here.hashes());
        assertThat(folder.resolve("postgres/data/rollup.mv.db")).doesNotExist();
        assertThat(migrations()).containsExactlyInAnyOrderElementsOf(allMigrations());
        Night verified = verified("postgres", "--read-again");
        assertThat(verified.exit()).as(verified.printed()).isZero();
        assertThat(verified.printed()).endsWith("核验完毕，全部一致\n");
    }

    private Night verified(String home, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                "--out",
                folder.resolve(home).resolve("out").toString(),
                "--data",
                folder.resolve(home).resolve("data").toString()));
        arguments.addAll(List.of(more));
        return onPostgres(() -> Night.command(folder, arguments.toArray(String[]::new)));
    }

    private static List<String> allMigrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            // the last two are classes
            return Stream.concat(
                            files.map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")),
                            Stream.of("13", "14"))
                    .toList();
        }
    }

    private List<String> migrations() throws SQLException {
        return query("SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank");
    }

    private List<String> query(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = Postgres.connect(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** As when the database was made anew, or the settings name another one. */
    @Test
    void anEmptyDatabaseIsNotThatOfResultsThatLieThere() throws IOException {
        Path samples = Path.of("input-samples");
        Files.createDirectories(folder.resolve("out/2022"));
        Files.writeString(folder.resolve("out/2022/manifest.json"), "{}");

        Night night = onPostgres(() -> Night.run(samples, folder));

        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.complained())
                .contains("原因：结果文件夹里有以前的结果（" + folder.resolve("out/2022") + "），数据库 "
                        + store.get("spring.datasource.url")
                                .replaceFirst("jdbc:postgresql://", "")
                                .replaceFirst("\\?.*", "")
                        + " 里却一次汇总也没有。");
        assertThat(onPostgres(() -> Night.run(samples, folder, "--new-store")).exit())
                .isZero();
        assertThat(onPostgres(() -> Night.run(samples, folder)).exit()).isZero();
    }

    @Test
    void aStoreOfTheFirstReleaseGoesOn() throws SQLException, IOException {
        migrateTo("3");
        try (Connection connection = Postgres.connect(store);
                Statement statement = connection.createStatement()) {
            for (String row : FirstRelease.A_YEAR) {
                statement.execute(row);
            }
        }

        Files.createDirectories(folder.resolve("first/data"));
        Night upgraded = verified("first");

        assertThat(upgraded.exit())
                .as(upgraded.printed() + upgraded.complained())
                .isZero();
        assertThat(upgraded.printed())
                .contains("正常：2023 年数据库：1 份报表的数字、汇总数和检查结果前后一致\n"
                        + "说明：2023 年数据库：由较早版本的程序发布，校验值是升级时补上的；升级之前的改动看不出来，可用 --read-again 与存档核对\n");
        assertThat(query(FirstRelease.FIGURES)).isEqualTo(FirstRelease.EXPECTED);
        assertThat(query(FirstRelease.SUMS)).isEqualTo(FirstRelease.EXPECTED_SUMS);
    }

    /** A table in the way of the sixth of eight migrations: none of them is left behind, and without it all are made. */
    @Test
    void anUpgradeThatBreaksOffLeavesWhatWasThere() throws SQLException {
        migrateTo("3");
        try (Connection connection = Postgres.connect(store);
                Statement statement = connection.createStatement()) {
            for (String row : FirstRelease.A_YEAR) {
                statement.execute(row);
            }
            statement.execute("CREATE TABLE form_cell (in_the_way INTEGER)");
        }
        List<String> tables = query(TABLES);
        store.forEach(System::setProperty);
        String data = folder.toString();

        assertThat(Night.command(folder, "status", "--data", data).exit()).isEqualTo(1);
        assertThat(query(TABLES)).isEqualTo(tables);
        assertThat(query("SELECT MAX(version) FROM flyway_schema_history")).containsExactly("3");

        try (Connection connection = Postgres.connect(store);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE form_cell");
        }
        Night upgraded = Night.command(folder, "status", "--data", data);
        assertThat(upgraded.exit()).isZero();
        assertThat(upgraded.complained().lines())
                .startsWith("正在升级数据库，第 1 步，共 15 步：改为第 4 版结构")
                .endsWith("正在升级数据库，第 15 步，共 15 步：改为第 18 版结构")
                .hasSize(15);
        assertThat(query(FirstRelease.FIGURES)).isEqualTo(FirstRelease.EXPECTED);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(
                        store.get("spring.datasource.url"),
                        store.get("spring.datasource.username"),
                        store.get("spring.datasource.password"))
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void nightAfterNightLeavesTheSameBytesAsOnTheStoreInTheDataFolder() throws Exception {
        List<Object> there = onPostgres(() -> EveryKindOfNight.tell(new Office(folder.resolve("postgres"))));

        assertThat(there).isEqualTo(EveryKindOfNight.tell(new Office(folder.resolve("h2"))));
    }

    @Test
    void whatTheDatabaseKeepsIsBackedUpByItsOwnTools() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path backup = folder.resolve("backup.zip");

        Night refused =
                onPostgres(() -> Night.command(folder, "backup", "--to", backup.toString(), "--data", data.toString()));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.complained()).contains("pg_dump");
        assertThat(backup).doesNotExist();
    }

    private Office office() throws IOException {
        return new Office(folder)
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
    }

    private Connection anotherNight() throws SQLException {
        Connection other = Postgres.connect(store);
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT lock_no FROM night_lock FOR UPDATE");
        }
        return other;
    }

    @Test
    void aNightLeavesADatabaseAloneThatAnotherWorksOnAndBeginsOnceThatOneIsGone() throws Exception {
        Office office = office();
        Map<String, String> published =
                onPostgres(() -> office.nightOf("2024-01-15")).hashes();
        office.received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 4));

        try (Connection other = anotherNight()) {
            System.setProperty("rollup.busy-seconds", "1");
            Night refused = onPostgres(() -> office.nightOf("2024-01-16"));
            System.clearProperty("rollup.busy-seconds");

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.complained()).contains("数据库正被另一次汇总使用，等它结束，最多 1 秒……");
            assertThat(refused.complained()).contains("原因：另一次运行正在使用同一个数据库，请等它结束后再运行");
            assertThat(refused.hashes()).isEqualTo(published);
            other.rollback();
        }

        assertThat(onPostgres(() -> office.nightOf("2024-01-16")).exit()).isZero();
    }

    @Test
    void aLockWhoseHolderTheDatabaseEndedHoldsUpNobody() throws Exception {
        Office office = office();
        onPostgres(() -> office.nightOf("2024-01-15"));
        try (Connection other = anotherNight();
                Connection administrator = Postgres.connect(store);
                Statement statement = administrator.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND state = 'idle in transaction'");

            assertThat(onPostgres(() -> office.nightOf("2024-01-16")).exit()).isZero();
        }
    }

    @Test
    void aLockWhoseHoldersMachineIsGoneHoldsUpNobody() throws Exception {
        Office office = office();
        onPostgres(() -> office.nightOf("2024-01-15"));
        anotherNight().abort(Runnable::run);
        // waits until the database has seen that nobody is there
        try (Connection next = anotherNight()) {
            next.rollback();
        }

        assertThat(onPostgres(() -> office.nightOf("2024-01-16")).exit()).isZero();
    }
}
