package org.disclosure.rollup.store.open;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FirstRelease;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.EndedPrograms;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.disclosure.rollup.nights.SurvivedPage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program while it makes its store, and in each step of upgrading one of the first release: the old store is what
 * it was, and the next start comes to what an undisturbed one comes to. {@code -Drollup.kill.points} says at how many moments of an
 * upgrade, and half as many of making.
 */
@ExtendWith(EndedPrograms.class)
class KilledUpgradesIT {

    private static final int POINTS = Integer.getInteger("rollup.kill.points");

    /** What the program says as it begins a step: which, of how many, and what it is. */
    private static final Pattern STEP = Pattern.compile("正在升级数据库，第 (\\d+) 步，共 (\\d+) 步：(.*)");

    private static final int TRIES = 20;

    /** Where the figures of the first releases are rewritten, which takes longest. */
    private static final int FIRST_STEP = 6;

    @TempDir
    private static Path folder;

    private static Path before;

    /** When each step of an undisturbed upgrade began, and when it was over. */
    private static final List<Long> begun = new ArrayList<>();

    /** Copy, the migrations after the first release's three, and putting it in its place. */
    private static final List<String> steps = new ArrayList<>();

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
            int promised = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher step = STEP.matcher(line);
                if (step.matches()) {
                    begun.add(System.nanoTime());
                    // without what is said of its size
                    steps.add(step.group(3).replaceFirst("（.*", ""));
                    assertThat(step.group(1)).isEqualTo(Integer.toString(steps.size()));
                    promised = Integer.parseInt(step.group(2));
                }
            }
            assertThat(steps).hasSize(promised);
            assertThat(start.waitFor()).isZero();
            begun.add(System.nanoTime());
        }
        upgraded = content(whole);
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("rollup");
    }

    private static Process status(Path data) throws IOException {
        return PackagedProgram.process(
                        List.of(), PackagedProgram.INSTALLED, List.of("status", "--data", data.toString()))
                .start();
    }

    private static Path copy(String name) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        Files.copy(before.resolve("rollup.mv.db"), data.resolve("rollup.mv.db"));
        return data;
    }

    private static void awaitStep(BufferedReader lines, int wanted) throws IOException {
        String begin = "正在升级数据库，第 " + wanted + " 步，";
        String line = lines.readLine();
        while (line != null && !line.startsWith(begin)) {
            line = lines.readLine();
        }
        assertThat(line).startsWith(begin);
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
        int[] killed = new int[steps.size()];
        for (int point = 0; point < POINTS; point++) {
            // one after the other, those that take longest first
            int step = (FIRST_STEP - 1 + point) % steps.size() + 1;
            double part = (point / steps.size() + 0.5) / (POINTS / steps.size() + 1);
            String moment = "step " + step + " " + part;
            Path data = killedIn(step, part, "upgrade-" + point);
            if (step < steps.size()) {
                assertThat(files(data)).as(moment).containsExactly("rollup.making.mv.db", "rollup.mv.db");
                Path kept = Files.createDirectory(folder.resolve("kept-" + point));
                Files.copy(data.resolve("rollup.mv.db"), kept.resolve("rollup.mv.db"));
                assertThat(content(kept)).as(moment).isEqualTo(old);
            }

            assertThat(status(data).waitFor()).as(moment).isZero();
            assertThat(files(data)).as(moment).containsExactly("rollup.mv.db");
            assertThat(content(data)).as(moment).isEqualTo(upgraded);
            killed[step - 1]++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            String count = Integer.toString(killed[step]);
            rows.add(List.of(steps.get(step), count, count));
        }
        SurvivedPage.UPGRADES.holds(rows);
    }

    /** The data folder of an upgrade that was killed in a step, earlier in it when it was faster than the undisturbed one. */
    private static Path killedIn(int step, double part, String name) throws Exception {
        long wait = (long) ((begun.get(step) - begun.get(step - 1)) * part);
        for (int tries = 1; tries <= TRIES; tries++) {
            Path data = copy(name + "-" + tries);
            Process start = status(data);
            try (BufferedReader lines = start.inputReader()) {
                awaitStep(lines, step);
                boolean last = step == steps.size();
                start.waitFor(last ? 0 : wait / (1L << (tries - 1)), TimeUnit.NANOSECONDS);
                // by its handle, for a process closes its streams as it is destroyed
                start.toHandle().destroyForcibly();
                boolean hit = start.waitFor() == PackagedProgram.KILLED;
                if (hit && lines.lines().noneMatch(line -> STEP.matcher(line).matches())) {
                    return data;
                }
            }
        }
        throw new AssertionError("No kill hit step " + step);
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
        String count = Integer.toString(POINTS / 2);
        SurvivedPage.MAKING.holds(List.of(List.of("建立数据库 | making the store", count, count)));
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
        return start.waitFor() == PackagedProgram.KILLED && Files.exists(data.resolve("rollup.making.mv.db"));
    }
}
