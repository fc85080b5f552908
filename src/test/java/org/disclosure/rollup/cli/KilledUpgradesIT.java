package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FirstRelease;
import org.disclosure.rollup.fixture.ReportCsv;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program while it makes its store, and in each step of upgrading one of the first release: the old store is what
 * it was, and the next start comes to what an undisturbed one comes to. {@code -Drollup.kill.points} says at how many moments of an
 * upgrade, and half as many of making.
 */
class KilledUpgradesIT {

    private static final int POINTS = Integer.getInteger("rollup.kill.points");

    /** Copy, the migrations after the first release's three, and putting it in its place. */
    private static final int STEPS = 10;

    /** SIGKILL, as the system says it. */
    private static final int KILLED = 128 + 9;

    private static final int TRIES = 20;

    @TempDir
    private static Path folder;

    private static Path before;

    /** When each step of an undisturbed upgrade began, and when it was over. */
    private static final List<Long> begun = new ArrayList<>();

    private static List<String> upgraded;

    @BeforeAll
    static void aStoreOfTheFirstReleaseIsUpgraded() throws Exception {
        before = Files.createDirectories(folder.resolve("before"));
        Flyway.configure().dataSource(url(before), "", "").target("3").load().migrate();
        try (Connection connection = DriverManager.getConnection(url(before));
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM 'classpath:org/springframework/batch/core/schema-h2.sql'");
            for (String each : FirstRelease.A_YEAR) {
                statement.execute(each);
            }
            statement.execute(
                    "INSERT INTO received_file SELECT 1, X, X || '.csv', DATE '2024-01-12', 0, 'READ', 'SUPERSEDED',"
                            + " '', '1', 2023, 2021, '', TRUE FROM SYSTEM_RANGE(2, 600)");
            statement.execute(
                    "INSERT INTO table_row SELECT 1, file.X, line.X, 't3', '3.' || line.X, '表二', 1, 2, 3, 4, 5, 6, 7,"
                            + " 'AAAAAAA', REPEAT('1' || CHR(31), 7), REPEAT('B1' || CHR(31), 7)"
                            + " FROM SYSTEM_RANGE(2, 600) file, SYSTEM_RANGE(1, 20) line");
        }
        Path whole = copy("whole");
        Process start = status(whole);
        try (BufferedReader lines = start.inputReader()) {
            for (int step = 1; step <= STEPS; step++) {
                awaitStep(lines, step);
                begun.add(System.nanoTime());
            }
            assertThat(start.waitFor()).isZero();
            begun.add(System.nanoTime());
        }
        upgraded = content(whole);
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("rollup");
    }

    private static Process status(Path data) throws IOException {
        return PackagedProgram.process(List.of(), PackagedProgram.JAR, List.of("status", "--data", data.toString()))
                .start();
    }

    private static Path copy(String name) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        Files.copy(before.resolve("rollup.mv.db"), data.resolve("rollup.mv.db"));
        return data;
    }

    private static void awaitStep(BufferedReader lines, int step) throws IOException {
        String wanted = "正在升级数据库，第 " + step + " 步，共 " + STEPS + " 步：";
        String line = lines.readLine();
        while (line != null && !line.startsWith(wanted)) {
            line = lines.readLine();
        }
        assertThat(line).startsWith(wanted);
    }

    /** All that is in a store but when it was upgraded, and which name its user has. */
    private static List<String> content(Path data) throws SQLException {
        List<String> content = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(data));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE \"flyway_schema_history\" SET \"installed_on\" = DATE '2024-01-01', \"execution_time\" = 0");
            ResultSet lines = statement.executeQuery("SCRIPT NOSETTINGS");
            while (lines.next()) {
                content.add(lines.getString(1));
            }
        }
        content.removeIf(line -> line.startsWith("CREATE USER"));
        return content;
    }

    private static List<String> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("rollup"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void anUpgradeThatIsKilledInAnyStepIsDoneByTheNextStart() throws Exception {
        List<String> old = content(copy("old"));
        for (int point = 0; point < POINTS; point++) {
            // the steps that take longest first
            int step = (5 + 7 * point) % STEPS + 1;
            double part = (point / STEPS + 0.5) / (POINTS / STEPS + 1);
            Path data = copy("upgrade-" + point);
            String moment = "step " + step + " " + part;

            Process start = status(data);
            try (BufferedReader lines = start.inputReader()) {
                awaitStep(lines, step);
                boolean last = step == STEPS;
                long wait = last ? 0 : (long) ((begun.get(step) - begun.get(step - 1)) * part);
                start.waitFor(wait, TimeUnit.NANOSECONDS);
                start.destroyForcibly();
                assertThat(start.waitFor()).as(moment).isEqualTo(KILLED);
                if (!last) {
                    assertThat(files(data)).as(moment).containsExactly("rollup.making.mv.db", "rollup.mv.db");
                    Path kept = Files.createDirectory(folder.resolve("kept-" + point));
                    Files.copy(data.resolve("rollup.mv.db"), kept.resolve("rollup.mv.db"));
                    assertThat(content(kept)).as(moment).isEqualTo(old);
                }
            }

            assertThat(status(data).waitFor()).as(moment).isZero();
            assertThat(files(data)).as(moment).containsExactly("rollup.mv.db");
            assertThat(content(data)).as(moment).isEqualTo(upgraded);
        }
    }

    @Test
    void aStoreThatIsKilledWhileItIsMadeIsMadeByTheNextStart() throws Exception {
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        Path undisturbed = folder.resolve("undisturbed");
        assertThat(night(office, undisturbed).waitFor()).isZero();
        Map<String, String> results = Night.hashes(undisturbed.resolve("out"));
        long taken = timeOfMaking(folder.resolve("timed"));

        for (int point = 0; point < POINTS / 2; point++) {
            Path home = folder.resolve("making-" + point);
            double part = (point + 0.5) / (POINTS / 2);
            boolean hit = false;
            for (int tries = 0; !hit && tries < TRIES; tries++) {
                hit = killWhileMaking(home.resolve("data"), (long) (taken * part / (tries + 1)));
            }
            assertThat(hit).as("point " + point).isTrue();

            assertThat(night(office, home).waitFor()).as("point " + point).isZero();
            assertThat(files(home.resolve("data"))).containsExactly("rollup.mv.db");
            assertThat(Night.hashes(home.resolve("out"))).as("point " + point).isEqualTo(results);
        }
    }

    private static Process night(Office office, Path home) throws IOException {
        return PackagedProgram.night(
                office.inbox(), home.resolve("out"), home.resolve("data"), "2024-02-10", folder.resolve("printed.txt"));
    }

    private static long timeOfMaking(Path data) throws Exception {
        Files.createDirectories(data);
        Process start = status(data);
        awaitMaking(start, data);
        long since = System.nanoTime();
        while (Files.exists(data.resolve("rollup.making.mv.db"))) {
            Thread.onSpinWait();
        }
        long taken = System.nanoTime() - since;
        assertThat(start.waitFor()).isZero();
        return taken;
    }

    private static void awaitMaking(Process start, Path data) {
        while (Files.notExists(data.resolve("rollup.making.mv.db")) && start.isAlive()) {
            Thread.onSpinWait();
        }
    }

    /** Kills a first start some time after it began to make its store; tells whether it had not yet ended that. */
    private static boolean killWhileMaking(Path data, long wait) throws Exception {
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve("rollup.mv.db"));
        Process start = status(data);
        awaitMaking(start, data);
        start.waitFor(wait, TimeUnit.NANOSECONDS);
        start.destroyForcibly();
        return start.waitFor() == KILLED && Files.exists(data.resolve("rollup.making.mv.db"));
    }
}
