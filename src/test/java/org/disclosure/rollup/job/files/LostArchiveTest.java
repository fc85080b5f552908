package org.disclosure.rollup.job.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is missing in the archive is said, by a backup and by the next night; what the inbox still has is archived again. */
class LostArchiveTest {

    @TempDir
    private Path folder;

    private Office office;
    private Path archive;
    private Path backup;

    @BeforeEach
    void twoUnitsHaveReported() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3))
                .received(2023, "2024-01-13/乙局.csv", ReportCsv.of("文登区乙局", 2023, 4));
        assertThat(office.nightOf("2024-02-10").exit()).isZero();
        archive = office.home().resolve("data/archive");
        backup = folder.resolve("backup.zip");
    }

    private Path kept(String unit) throws IOException {
        for (Path file : kept()) {
            if (Files.readString(file).contains(unit)) {
                return file;
            }
        }
        throw new IOException("Not in the archive: " + unit);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Night backUp(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "backup",
                                "--to",
                                backup.toString(),
                                "--data",
                                office.home().resolve("data").toString()),
                        Stream.of(more))
                .toList();
        return Night.command(folder, arguments.toArray(String[]::new));
    }

    @Test
    void aBackupNamesTheFileThatIsNotInIt() throws IOException {
        Path lost = kept("甲局");
        Files.delete(lost);

        Night chinese = backUp();
        assertThat(chinese.exit()).isEqualTo(1);
        assertThat(chinese.printed()).isEqualTo("已备份 2 个文件：" + backup + "\n");
        assertThat(chinese.complained())
                .isEqualTo("收到过的文件不在存档里，备份里没有它：" + lost + "。它是 2023 年，文登区甲局，2024-01-12/甲局.csv。以前的备份里可能还有，请留好\n");
        Files.delete(backup);
        Night english = backUp("--lang", "en");
        assertThat(english.exit()).isEqualTo(1);
        assertThat(english.complained())
                .isEqualTo(
                        "A file that was received is not in the archive, and so not in the backup: " + lost
                                + ". It is of 2023, 文登区甲局, 2024-01-12/甲局.csv. An earlier backup may still have it, so keep those\n");
    }

    @Test
    void aBackupWithoutTheArchiveIsSaidInOneLine() throws IOException {
        Files.move(archive, folder.resolve("away"));

        Night chinese = backUp();
        assertThat(chinese.exit()).isEqualTo(1);
        assertThat(chinese.complained())
                .isEqualTo("存档文件夹 " + archive + " 不在，或者是空的；收到过的 2 个文件都没有备份，这份备份里没有存档。"
                        + "请检查存档所在的磁盘是否连上，再备份一次；在此之前请留好以前的备份\n");
        Files.delete(backup);
        assertThat(backUp("--lang", "en").complained())
                .isEqualTo("The archive " + archive
                        + " is not there, or is empty; none of the 2 files that were received is"
                        + " in this backup. Look whether the disk of the archive is connected and make another backup; keep the"
                        + " earlier ones until then\n");
    }

    private static List<String> ofArchive(Night night) {
        assertThat(night.exit()).as(night.complained()).isZero();
        return night.printed()
                .lines()
                .filter(line -> line.contains("存档") || line.contains("archive"))
                .map(String::strip)
                .toList();
    }

    private String again(int files) {
        return "2023 年收到过的文件里有 " + files + " 个在存档文件夹 " + archive + " 里不见了；收件文件夹里都还有，已经重新存档。请检查存档所在的磁盘是否断开过";
    }

    @Test
    void aNightWithNothingNewArchivesAgainWhatTheInboxHas() throws IOException {
        List<Path> before = kept();
        Files.move(archive, folder.resolve("away"));

        assertThat(ofArchive(office.nightOf("2024-02-11"))).containsExactly(again(2));

        assertThat(kept()).isEqualTo(before);
        assertThat(ofArchive(office.nightOf("2024-02-11"))).isEmpty();
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");
        Files.delete(kept("甲局"));
        assertThat(ofArchive(office.nightOf("2024-02-11", "--lang", "en")))
                .containsExactly("1 files that were received for 2023 were gone from the archive " + archive
                        + "; the inbox has all of them still, and they were archived again. Look whether the disk of the"
                        + " archive was disconnected");
    }

    @Test
    void aNightWithSomethingNewArchivesTheRestToo() throws IOException {
        Files.move(archive, folder.resolve("away"));
        office.received(2023, "2024-02-10/甲局.csv", ReportCsv.of("文登区甲局", 2023, 5));

        assertThat(ofArchive(office.nightOf("2024-02-11"))).containsExactly(again(2));
        assertThat(kept()).hasSize(3);
    }

    @Test
    void aLockedYearsFilesAreArchivedAgainToo() throws IOException {
        Night.command(
                folder,
                "lock",
                "--year",
                "2023",
                "--by",
                "张三",
                "--data",
                office.home().resolve("data").toString());
        Files.move(archive, folder.resolve("away"));

        assertThat(ofArchive(office.nightOf("2024-02-11"))).containsExactly(again(2));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatTheInboxHasNoMoreIsLostAndSaidEveryNight() throws IOException {
        Files.delete(office.file(2023, "2024-01-12/甲局.csv"));
        office.received(2023, "2024-02-10/甲局.csv", ReportCsv.of("文登区甲局", 2023, 5));
        assertThat(office.nightOf("2024-02-11", "--accept-withdrawn").exit()).isZero();
        Files.move(archive, folder.resolve("away"));

        assertThat(ofArchive(office.nightOf("2024-02-12"))).containsExactly(lost(3, 2));
        assertThat(ofArchive(office.nightOf("2024-02-12"))).containsExactly(lost(1, 0));
        assertThat(ofArchive(office.nightOf("2024-02-12", "--lang", "en")))
                .containsExactly("1 files that were received for 2023 were gone from the archive " + archive
                        + ": 0 are in the inbox still and were archived again, 1 are not. Look whether the disk of the archive"
                        + " is connected; if they are lost, restore a backup elsewhere and take them from its archive. Run"
                        + " verify to see which");
        Files.move(folder.resolve("away"), folder.resolve("kept"));
        Files.walk(folder.resolve("kept")).filter(Files::isRegularFile).forEach(file -> {
            Path to = archive.resolve(folder.resolve("kept").relativize(file));
            try {
                Files.createDirectories(to.getParent());
                Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(ofArchive(office.nightOf("2024-02-12"))).isEmpty();
    }

    private String lost(int gone, int again) {
        return "2023 年收到过的文件里有 " + gone + " 个在存档文件夹 " + archive + " 里不见了：" + again
                + " 个收件文件夹里还有，已经重新存档；1 个收件文件夹里也没有了。请检查存档所在的磁盘是否连上；确实丢失的，把备份恢复到别处，从它的 archive 里取回。"
                + "运行 verify 可以看到是哪些";
    }
}
