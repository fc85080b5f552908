package org.disclosure.rollup.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each role of a PostgreSQL may do what it is for, and no password is ever written down. */
class PostgresRightsTest {

    private static final String SECRET = "geheim-4711";

    @TempDir
    private Path folder;

    private Map<String, String> store;
    private Office office;

    @BeforeEach
    void anOfficeWithRoles() throws SQLException, IOException {
        store = Postgres.shared().storeWithRoles();
        office = new Office(folder)
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
    }

    @AfterEach
    void settingsAreNobodyElses() {
        store.keySet().forEach(System::clearProperty);
        System.clearProperty("spring.flyway.user");
        System.clearProperty("spring.flyway.password");
    }

    private Night night(String role, String day) {
        store.forEach(System::setProperty);
        System.setProperty("spring.datasource.username", role);
        System.setProperty("spring.datasource.password", SECRET);
        return office.nightOf(day);
    }

    private Night firstNight() throws SQLException, IOException {
        System.setProperty("spring.flyway.user", "rollup_owner");
        System.setProperty("spring.flyway.password", SECRET);
        Night night = night("rollup_job", "2024-01-15");
        assertThat(night.exit()).as(night.complained()).isZero();
        System.clearProperty("spring.flyway.user");
        Postgres.grantRoles(store);
        return night;
    }

    private void as(String role, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store.get("spring.datasource.url"), props(role));
                Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private static Properties props(String role) {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        return properties;
    }

    private void assertRefused(String role, String statement) {
        assertThatThrownBy(() -> as(role, statement))
                .as(role + ": " + statement)
                .hasMessageContaining("denied");
    }

    @Test
    void theOwnerMakesTheTablesAndTheJobWorksOnThem() throws Exception {
        firstNight();
        office.received(2023, "2024-01-16/甲局.csv", ReportCsv.of("文登区甲局", 2023, 4));

        Night second = night("rollup_job", "2024-01-17");

        assertThat(second.exit()).as(second.complained()).isZero();
        assertThat(second.csv(2023, "summary.csv").get(0)).containsEntry("value", "4");
        assertRefused("rollup_job", "CREATE TABLE mine (number INTEGER)");
        assertRefused("rollup_job", "DELETE FROM flyway_schema_history");
        assertThatThrownBy(() -> as("rollup_job", "DROP TABLE figures")).hasMessageContaining("must be owner");
    }

    @Test
    void theJobHasTheDatabaseLookAtTheTablesOfTheOwner() throws Exception {
        firstNight();
        office.received(2023, "2024-01-16/甲局.csv", ReportCsv.of("文登区甲局", 2023, 4));

        Night second = night("rollup_job", "2024-01-17");

        assertThat(second.exit()).as(second.complained()).isZero();
        try (Connection administrator = Postgres.connect(store);
                Statement statement = administrator.createStatement();
                ResultSet looked = statement.executeQuery(
                        "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class"
                                + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples >= 0")) {
            looked.next();
            assertThat(looked.getString(1)).isEqualTo("figures finding finding_review received_file roster_unit");
        }
    }

    @Test
    void aWorkerWritesWhatItReadsAndChecksAndNothingElse() throws Exception {
        firstNight();

        assertThatCode(() -> as("rollup_worker", "UPDATE received_file SET checked = TRUE"))
                .doesNotThrowAnyException();
        assertThatCode(() -> as("rollup_worker", "DELETE FROM finding")).doesNotThrowAnyException();
        assertRefused("rollup_worker", "UPDATE rollup_run SET published = TRUE");
        assertRefused("rollup_worker", "INSERT INTO decision SELECT * FROM decision");
        assertRefused("rollup_worker", "DELETE FROM figure_total");
        assertRefused("rollup_worker", "CREATE TABLE mine (number INTEGER)");
    }

    @Test
    void aReaderSeesFiguresAndFindingsAndChangesNothing() throws Exception {
        firstNight();

        assertThatCode(() -> as("rollup_reader", "SELECT amount FROM entry")).doesNotThrowAnyException();
        assertThatCode(() -> as("rollup_reader", "SELECT code FROM finding")).doesNotThrowAnyException();
        assertRefused("rollup_reader", "SELECT narrative FROM received_file");
        assertRefused("rollup_reader", "SELECT note FROM decision");
        assertRefused("rollup_reader", "DELETE FROM finding");
    }

    @Test
    void noPasswordIsWrittenAnywhere() throws Exception {
        Night night = firstNight();
        store.put("spring.datasource.url", "jdbc:postgresql://localhost:1/store?password=" + SECRET);
        Night refused = night("rollup_job", "2024-01-17");

        assertThat(refused.exit()).isEqualTo(1);
        List<String> told = List.of(night.printed(), night.complained(), refused.printed(), refused.complained());
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
    }
}
