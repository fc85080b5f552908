package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of ours or of the machine: nothing half is published, and the next run goes on. */
class BrokenRunTest {

    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    private Path folder;

    @Test
    void aRunThatCannotPublishLeavesWhatWasPublishedAndGoesOnTheNextTime() throws Exception {
        Path broken = folder.resolve("broken");
        // a folder that is not empty cannot be replaced by the file of its name
        Path obstacle = broken.resolve("out/2022/summary.xlsx/kept.txt");
        Files.createDirectories(obstacle.getParent());
        Files.writeString(obstacle, "kept");

        Night failed = Night.run(SAMPLES, broken, "--year", "2022");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.complained()).contains("2022 年汇总失败，没有发布新的结果；上一次发布的文件没有改动");
        assertThat(failed.hashes().keySet()).containsExactly("2022/summary.xlsx/kept.txt");
        assertThat(Files.list(broken.resolve("out")).map(Path::getFileName).map(Path::toString))
                .containsExactly("2022");

        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        Night resumed = Night.run(SAMPLES, broken, "--year", "2022");
        Night undisturbed = Night.run(SAMPLES, folder.resolve("undisturbed"), "--year", "2022");

        assertThat(resumed.exit()).isZero();
        assertThat(resumed.hashes()).isEqualTo(undisturbed.hashes());
        assertThat(steps(broken.resolve("data")))
                .containsExactly(
                        "1 collect COMPLETED",
                        "1 read COMPLETED",
                        "1 check COMPLETED",
                        "1 consolidate COMPLETED",
                        "1 publish FAILED",
                        "1 publish COMPLETED");
    }

    /** As a database leaves it that went away while the framework told it how a step had ended. */
    @Test
    void aRunOfWhichItIsUnknownHowItEndedIsGoneOnWith() throws Exception {
        Path obstacle = folder.resolve("out/2022/summary.xlsx/kept.txt");
        Files.createDirectories(obstacle.getParent());
        Files.writeString(obstacle, "kept");
        assertThat(Night.run(SAMPLES, folder, "--year", "2022").exit()).isEqualTo(1);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/rollup"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE batch_step_execution SET status = 'UNKNOWN' WHERE step_name = 'publish'");
            statement.execute("UPDATE batch_job_execution SET status = 'UNKNOWN'");
        }
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());

        assertThat(Night.run(SAMPLES, folder, "--year", "2022").exit()).isZero();
        assertThat(steps(folder.resolve("data"))).endsWith("1 publish FAILED", "1 publish COMPLETED");
    }

    /** The steps that were made in a store, in their order. */
    static List<String> steps(Path data) throws SQLException {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("rollup");
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT job_instance_id, step_name, step.status FROM batch_step_execution step"
                                + " JOIN batch_job_execution job ON job.job_execution_id = step.job_execution_id"
                                + " ORDER BY step_execution_id")) {
            while (rows.next()) {
                steps.add(rows.getLong(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return steps;
    }
}
