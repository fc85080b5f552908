package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.FirstRelease;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.PackagedProgram;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full: a clear message, exit 1, what was published stands, and the next night, with room, goes on. Needs a
 * small disk of its own, which only the administrator of a machine can mount; elsewhere it says that it is skipped.
 */
class FullDiskIT {

    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()), "no disk can be mounted");
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", disk.toString());
    }

    private static boolean command(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Leaves this much room on the disk. */
    private Path fill(int kilobytes) throws IOException {
        Path filler = disk.resolve("filler");
        long room = Files.getFileStore(disk).getUsableSpace();
        Files.write(filler, new byte[(int) (room - kilobytes * 1024L)]);
        return filler;
    }

    private List<String> night(Path out, Path data, String day, int exit) throws Exception {
        return night(SAMPLES, out, data, day, exit);
    }

    private List<String> night(Path inbox, Path out, Path data, String day, int exit) throws Exception {
        Path printed = folder.resolve("printed.txt");
        assertThat(PackagedProgram.night(inbox, out, data, day, printed).waitFor())
                .as(() -> read(printed))
                .isEqualTo(exit);
        return Files.readAllLines(printed);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void aFullDiskOfResultsLeavesThoseThatWereThere() throws Exception {
        Path out = disk.resolve("out");
        night(out, folder.resolve("data"), "2024-02-10", 0);
        Map<String, String> before = Night.hashes(out);
        Path filler = fill(100);

        assertThat(night(out, folder.resolve("data"), "2024-02-11", 1))
                .anyMatch(line -> line.startsWith("原因：磁盘已满") && line.contains("结果文件夹 " + out + " "));
        assertThat(Night.hashes(out)).isEqualTo(before);

        Files.delete(filler);
        night(out, folder.resolve("data"), "2024-02-11", 0);
        night(folder.resolve("whole/out"), folder.resolve("whole/data"), "2024-02-10", 0);
        night(folder.resolve("whole/out"), folder.resolve("whole/data"), "2024-02-11", 0);
        assertThat(Night.hashes(out)).isEqualTo(Night.hashes(folder.resolve("whole/out")));
    }

    @Test
    void aFullDiskOfTheStoreLeavesTheStoreUsable() throws Exception {
        Path data = disk.resolve("data");
        Path out = folder.resolve("out");
        Path inbox = copyOfSamples();
        night(inbox, out, data, "2024-02-10", 0);
        Map<String, String> before = Night.hashes(out);
        // larger than the room that is left: it cannot be kept, whatever room the store finds in its own file
        Files.writeString(inbox.resolve("2023/2024-02-09 附件.txt"), "附件".repeat(60_000));
        Path filler = fill(100);

        assertThat(night(inbox, out, data, "2024-02-10", 1)).anyMatch(line -> line.startsWith("原因："));
        assertThat(Night.hashes(out)).isEqualTo(before);

        Files.delete(filler);
        night(inbox, out, data, "2024-02-10", 0);
        assertThat(Night.hashes(out).keySet()).isEqualTo(before.keySet());
    }

    @Test
    void anUpgradeWithoutRoomForACopyIsNotBegun() throws Exception {
        Path data = Files.createDirectory(disk.resolve("data"));
        String url = "jdbc:h2:file:" + data.resolve("rollup");
        Flyway.configure().dataSource(url, "", "").target("3").load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM 'classpath:org/springframework/batch/core/schema-h2.sql'");
            for (String each : FirstRelease.A_YEAR) {
                statement.execute(each);
            }
        }
        Path filler = fill(100);

        assertThat(status(data, 1)).anyMatch(line -> line.startsWith("原因：升级数据库要先复制一份，需要 1 MB，磁盘只剩 1 MB。什么都没有改动"));
        assertThat(versions(url)).isEqualTo(3);

        Files.delete(filler);
        status(data, 0);
        assertThat(versions(url)).isEqualTo(18);
    }

    private List<String> status(Path data, int exit) throws Exception {
        Path printed = folder.resolve("printed.txt");
        assertThat(PackagedProgram.process(
                                List.of(), PackagedProgram.INSTALLED, List.of("status", "--data", data.toString()))
                        .redirectOutput(printed.toFile())
                        .start()
                        .waitFor())
                .as(() -> read(printed))
                .isEqualTo(exit);
        return Files.readAllLines(printed);
    }

    private static int versions(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Path copyOfSamples() throws IOException {
        Path inbox = folder.resolve("in");
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, inbox.resolve(SAMPLES.relativize(file).toString()));
            }
        }
        return inbox;
    }
}
