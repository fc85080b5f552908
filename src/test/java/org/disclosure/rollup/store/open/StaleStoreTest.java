package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that another store published, or this one after the copy that is there now, are not written over. */
class StaleStoreTest {

    @TempDir
    private Path folder;

    private Office office;
    private Path data;

    @BeforeEach
    void aUnitHasReported() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        data = office.home().resolve("data");
        assertDone(office.nightOf("2024-02-10"));
    }

    private static void assertDone(Night night) {
        assertThat(night.exit()).as(night.complained()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private void assertRefused(Night night, Office by, Path results) {
        assertThat(night.exit()).isEqualTo(1);
        // whether there is a line about the log depends on whether anything was logged
        assertThat(night.complained().replaceFirst("详细情况见 .*\n", ""))
                .isEqualTo("启动失败，没有发布任何结果\n原因：结果文件夹里的结果（" + results + "）不是数据库 "
                        + by.home().resolve("data")
                        + " 发布的，或者是它后来发布的：数据库可能是另一处安装的，也可能换成了较早的副本。照样汇总会盖掉这些结果，副本之后锁定的年度、"
                        + "发过的通知和处理过的问题也都不算数，所以没有汇总。请检查 --data（数据库）和 --out 是否指对了地方；有更新的数据库或备份的，"
                        + "先换上它；要另存结果的，用 --out 指定别的文件夹；确实要用这个数据库的，重新锁定该锁定的年度，再加上 --new-store 运行一次\n");
    }

    @Test
    void anEarlierCopyOfTheStoreDoesNotPublishAYearThatWasLockedSince() throws IOException {
        Path earlier = folder.resolve("earlier");
        copy(data, earlier);
        office.received(2023, "2024-02-10/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        assertDone(office.nightOf("2024-02-11"));
        assertDone(Night.command(folder, "lock", "--year", "2023", "--by", "张三", "--data", data.toString()));
        Map<String, String> published = Night.hashes(office.out());
        Files.move(data, folder.resolve("later"));
        Files.move(earlier, data);

        assertRefused(office.nightOf("2024-02-12"), office, office.out().resolve("2023"));
        assertThat(office.nightOf("2024-02-12", "--lang", "en").complained())
                .startsWith("The program could not start; nothing was published\nReason: The results in "
                        + office.out().resolve("2023") + " were not published from the store " + data
                        + ", or were published later than it: ");
        assertThat(Night.hashes(office.out())).isEqualTo(published);

        assertDone(office.nightOf("2024-02-12", "--new-store"));
        assertDone(office.nightOf("2024-02-13"));
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");
    }

    @Test
    void theResultsOfAnotherOfficeAreNotWrittenOver() throws IOException {
        Office other = new Office(folder.resolve("other"))
                .roster("2,文登区乙局,,部门,1")
                .received(2023, "2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 5));
        assertDone(other.nightOf("2024-02-10"));
        Map<String, String> published = Night.hashes(office.out());

        Night night = Night.command(
                folder,
                "run",
                "--as-of",
                "2024-02-12",
                "--inbox",
                other.inbox().toString(),
                "--out",
                office.out().toString(),
                "--data",
                other.home().resolve("data").toString());

        assertRefused(night, other, office.out().resolve("2023"));
        assertThat(Night.hashes(office.out())).isEqualTo(published);
    }

    @Test
    void resultsThatWereEditedByHandAreSaidAndWrittenAnew() throws IOException {
        Path manifest = office.out().resolve("2023/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("2024-02-10", "2024-02-09"));

        Night night = office.nightOf("2024-02-11");
        assertDone(night);
        assertThat(night.printed()).contains("2023 年结果：文件被改动过：" + manifest + "\n");
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");

        Files.writeString(manifest, "{");
        assertDone(office.nightOf("2024-02-12"));
        Files.delete(manifest);
        assertDone(office.nightOf("2024-02-13"));
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");
    }

    @Test
    void earlierResultsOfTheSameStoreAreWrittenOver() throws IOException {
        Path first = folder.resolve("first");
        Files.move(office.out(), first);
        office.received(2023, "2024-02-10/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        assertDone(office.nightOf("2024-02-11"));
        Files.move(office.out(), folder.resolve("second"));
        Files.move(first, office.out());

        assertDone(office.nightOf("2024-02-12"));
    }

    @Test
    void aNightThatWasKilledOnceItsResultsLayThereGoesOn() throws IOException, SQLException {
        Path manifest = office.out().resolve("2023/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("\"digest\": ?\"[0-9a-f]+\"", "\"digest\":\"unfinished\""));
        try (Connection store = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("rollup"))) {
            store.createStatement()
                    .executeUpdate("INSERT INTO published_manifest VALUES (2023, '" + sha256(manifest) + "')");
        }

        assertDone(office.nightOf("2024-02-11"));
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] content = Files.readString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
