package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way of the outputs is said before anything is read. */
class OneOutputFolderTest {

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void aUnitReported() throws IOException {
        office = new Office(folder)
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
    }

    private void assertRefused(String reason, String english) {
        assertThat(office.nightOf("2024-02-10").exit()).isEqualTo(1);
        assertThat(office.nightOf("2024-02-10").complained()).isEqualTo("启动失败，没有发布任何结果\n原因：" + reason + "\n");
        assertThat(office.nightOf("2024-02-10", "--lang", "en").complained())
                .isEqualTo("The program could not start; nothing was published\nReason: " + english + "\n");
        assertThat(folder.resolve("data/archive")).doesNotExist();
    }

    @Test
    void aNightLeavesOutputsAloneThatOneOfAnotherInstallationWrites() throws IOException {
        Path out = Files.createDirectory(office.out());
        try (OutputFolder other = OutputFolder.take(out)) {
            assertRefused(
                    "结果文件夹 " + out + " 正被另一次运行使用，请等它结束后再运行；两处安装请各用各的结果文件夹",
                    "The output folder " + out
                            + " is in use by another run; wait for it to end. Two installations need an output folder each");
        }

        assertThat(office.nightOf("2024-02-10").exit()).isZero();
    }

    @Test
    void aLinkToAFolderIsFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(office.out(), elsewhere);

        Map<String, String> written = office.nightOf("2024-02-10").hashes();

        assertThat(Night.hashes(elsewhere.toRealPath())).containsKey("2023/summary.csv");
        assertThat(Files.isSymbolicLink(office.out())).isTrue();
        assertThat(written).isEmpty();
    }

    @Test
    void aLinkToWhatIsNotThereIsSaid() throws IOException {
        Path out = Files.createSymbolicLink(office.out(), folder.resolve("none"));
        assertRefused(
                out + " 是一个链接，所指的文件夹不在。请检查磁盘是否连上，或用 --out 指定别的文件夹",
                out + " is a link, and the folder it leads to is not there. Look whether the disk is connected,"
                        + " or name another folder with --out");
    }

    @Test
    void aFileIsSaid() throws IOException {
        Path out = Files.writeString(office.out(), "text");
        assertRefused(
                "结果要写进文件夹，" + out + " 却不是文件夹。请把它移走，或用 --out 指定别的文件夹",
                "Outputs go into a folder, and " + out + " is none. Move it away, or name another folder with --out");
        assertThat(out).hasContent("text");
    }

    @Test
    void aLinkInTheYearsPlaceIsSaid() throws IOException {
        Files.createDirectory(office.out());
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path year = Files.createSymbolicLink(office.out().resolve("2023"), elsewhere);
        assertRefused(
                "年度的结果文件夹 " + year + " 是一个链接，换上新结果时会被换掉。请把它换成文件夹；要放到别处，请用 --out 指定，或把整个结果文件夹做成链接",
                "The folder " + year
                        + " of a year's outputs is a link, which new outputs would take the place of. Put a folder"
                        + " in its place; to have outputs elsewhere, name the folder with --out or make all of it a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aPipeAmongTheOutputsIsSaid() throws IOException, InterruptedException {
        Path pipe = Files.createDirectories(office.out().resolve("2023")).resolve("pipe");
        assertThat(new ProcessBuilder(List.of("mkfifo", pipe.toString()))
                        .start()
                        .waitFor())
                .isZero();
        assertRefused(
                pipe + " 是管道或设备一类的东西，不是文件，换上新结果时留不下来。请把它移走",
                pipe
                        + " is a pipe, a device or the like and no file; it could not stay when new outputs take their place."
                        + " Move it away");
    }
}
