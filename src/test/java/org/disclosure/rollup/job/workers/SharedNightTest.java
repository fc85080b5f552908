package org.disclosure.rollup.job.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that workers may join, of which none is there, or none that does anything. */
class SharedNightTest {

    private static final int UNITS = 20;

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void anEmptyDatabaseAndSmallParts() throws SQLException {
        settings.putAll(Postgres.shared().store());
        settings.put("rollup.workers.part", "1");
        settings.put("rollup.workers.silence", "0");
        settings.put("rollup.limits.seconds", "2");
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void settingsAreNobodyElses() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void aNightThatNobodyJoinsIsDoneByWhoeverBeganIt() throws Exception {
        Path samples = Path.of("input-samples");
        Night shared = Night.run(samples, folder.resolve("shared"), "--workers");
        settings.keySet().stream().filter(name -> name.startsWith("spring.")).forEach(System::clearProperty);
        Night alone = Night.run(samples, folder.resolve("alone"));

        assertThat(shared.exit()).as(shared.complained()).isZero();
        assertThat(shared.closingLines()).isEqualTo(alone.closingLines());
        assertThat(shared.hashes()).isEqualTo(alone.hashes());
    }

    private Office office() throws IOException {
        Office office = new Office(folder)
                .roster(IntStream.range(0, UNITS)
                        .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                        .toArray(String[]::new));
        report(office, 0);
        return office;
    }

    private static void report(Office office, int figure) throws IOException {
        for (int unit = 0; unit < UNITS; unit++) {
            office.received(2023, "2024-01-12/" + name(unit) + ".csv", ReportCsv.of(name(unit), 2023, figure));
        }
    }

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    /** A part that nobody holds. */
    private static final String ONE = "SELECT message_id FROM worker_channel_message LIMIT 1 FOR UPDATE SKIP LOCKED";

    /** Holds a part as soon as there is one. */
    private static void hold(String statement, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement holding = connection.createStatement()) {
            boolean held = false;
            while (!held) {
                try (ResultSet rows = holding.executeQuery(statement)) {
                    held = rows.next();
                }
            }
        }
    }

    @Test
    void aPartOfAWorkerThatTookItAndStandsStillIsDoneByWhoeverBeganTheNight() throws Exception {
        Office office = office();
        assertThat(office.nightOf("2024-01-15", "--workers").exit()).isZero();
        report(office, 1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection holder = Postgres.connect(settings)) {
            Future<Night> night = other.submit(() -> office.nightOf("2024-01-16", "--workers"));
            hold("DELETE FROM worker_channel_message WHERE message_id = (" + ONE + ") RETURNING message_id", holder);

            assertThat(night.get().exit()).as(night.get().complained()).isZero();
            assertThat(holder.isValid(1)).isFalse();
        } finally {
            other.shutdown();
        }
    }

    @Test
    void aNightEndsWhenAPartIsHeldAndNothingIsHeardOfIt() throws Exception {
        Office office = office();
        assertThat(office.nightOf("2024-01-15", "--workers").exit()).isZero();
        report(office, 1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection holder = Postgres.connect(settings)) {
            Future<Night> night = other.submit(() -> office.nightOf("2024-01-16", "--workers"));
            hold(ONE, holder);

            assertThat(night.get().exit()).isEqualTo(1);
            assertThat(night.get().complained()).contains("原因：还有 1 批文件被占着，很久没有进展。请查看数据库和各工作进程，再运行一次，会从这里接着做");
            Night early = office.nightOf("2024-01-16", "--workers");
            assertThat(early.exit()).isEqualTo(1);
            assertThat(early.complained()).contains("原因：还有 1 批文件被占着");
        } finally {
            other.shutdown();
        }

        assertThat(office.nightOf("2024-01-16", "--workers").exit()).isZero();
    }
}
