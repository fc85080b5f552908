package org.disclosure.rollup.job.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.disclosure.rollup.cli.DisclosureRollup;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the files that a run was made from is told of the bytes that were read and kept. */
class ReadAsItWasTest {

    @TempDir
    private Path folder;

    private final StringBuilder complained = new StringBuilder();

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] report(int figure) {
        return ReportCsv.of("文登区甲局", 2023, figure).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(int figure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("甲局.csv"));
            zip.write(report(figure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A night in which something happens between the listing of the files and their reading. */
    private void nightWith(Office office, Runnable change) {
        assertThat(exitOfNightWith(office, change)).isZero();
    }

    private int exitOfNightWith(Office office, Runnable change) {
        complained.setLength(0);
        PrintStream told = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                if (line.startsWith("2023 年 读取: ")) {
                    change.run();
                }
                complained.append(line).append('\n');
            }
        };
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        String[] arguments = {
            "run",
            "--as-of",
            "2024-03-29",
            "--inbox",
            office.inbox().toString(),
            "--out",
            office.out().toString(),
            "--data",
            office.home().resolve("data").toString()
        };
        Console console = new Console(nowhere, told, new Messages(Messages.Language.ZH));
        return DisclosureRollup.run(arguments, console, Night.CLOCK);
    }

    private void assertTold(String name, byte[] listed, byte[] read) throws IOException {
        Office office = new Office(folder.resolve(name)).roster("1,文登区甲局,,部门,1");
        Path file = office.file(2023, "2024-01-12/" + name);
        write(file, listed);
        nightWith(office, () -> write(file, read));
        Path manifest = office.out().resolve("2023/manifest.json");

        assertThat(Files.readString(manifest))
                .contains("{\"kind\":\"SUBMISSION\",\"path\":\"2024-01-12/" + name + "\",\"sha256\":\"" + sha256(read)
                        + "\"}")
                .doesNotContain(sha256(listed));
        assertThat(figures(office)).containsExactly("4");
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");

        // the listed content comes back: it is not what was read
        write(file, listed);
        assertThat(office.nightOf("2024-03-29").exit()).isZero();

        assertThat(figures(office)).containsExactly("3");
        assertThat(Files.readString(manifest)).contains(sha256(listed)).doesNotContain(sha256(read));
        String before = Files.readString(manifest);
        assertThat(office.nightOf("2024-03-29").closingLines().get(0)).isEqualTo("2023 年：没有新的内容，结果保持不变");
        assertThat(Files.readString(manifest)).isEqualTo(before);
    }

    private static List<String> figures(Office office) throws IOException {
        return Night.command(office.out(), "--version").csv(2023, "summary.csv").stream()
                .filter(sum -> sum.get("cell").equals("t2/regulations/issued"))
                .map(sum -> sum.get("value"))
                .toList();
    }

    @Test
    void aFileThatChangesAfterItWasListedIsToldAsItWasRead() throws IOException {
        assertTold("甲局.csv", report(3), report(4));
    }

    @Test
    void aZipFileThatChangesAfterItWasListedIsToldAsItWasRead() throws IOException {
        assertTold("甲局.zip", zip(3), zip(4));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatIsLostWhileItIsReadPublishesNothing() throws IOException {
        Office office = new Office(folder.resolve("lost")).roster("1,文登区甲局,,部门,1");
        write(office.file(2023, "2024-01-12/甲局.csv"), report(3));
        Path year = office.inbox().resolve("2023");
        Path away = folder.resolve("away");

        assertThat(exitOfNightWith(office, () -> move(year, away))).isEqualTo(1);
        assertThat(office.out().resolve("2023")).doesNotExist();

        move(away, year);
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
        assertThat(figures(office)).containsExactly("3");
    }

    private Office threeUnitsThatSendAnother() throws IOException {
        Office office = new Office(folder.resolve("three")).roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");
        for (String unit : List.of("甲局", "乙局", "丙局")) {
            office.received(2023, "2024-01-12/" + unit + "/年报.csv", ReportCsv.of("文登区" + unit, 2023, 3));
        }
        assertThat(office.nightOf("2024-03-28").exit()).isZero();
        for (String unit : List.of("甲局", "乙局", "丙局")) {
            office.received(2023, "2024-01-12/" + unit + "/年报.csv", ReportCsv.of("文登区" + unit, 2023, 5));
        }
        return office;
    }

    @Test
    void foldersThatAreLostWhileTheirFilesAreReadChangeNothingThatIsPublished() throws IOException {
        Office office = threeUnitsThatSendAnother();
        Path away = Files.createDirectories(folder.resolve("away"));
        List<Path> folders = List.of(office.file(2023, "2024-01-12/甲局"), office.file(2023, "2024-01-12/乙局"));

        assertThat(exitOfNightWith(office, () -> folders.forEach(lost -> move(lost, away.resolve(lost.getFileName())))))
                .isEqualTo(1);
        assertThat(figures(office)).containsExactly("9");
        assertThat(complained)
                .contains("原因：2023 年有 2 个文件，列出时还在，读取时打不开了：2024-01-12/乙局/年报.csv、2024-01-12/甲局/年报.csv。"
                        + "可能是收件文件夹或其中一部分中途断开了，不是单位的问题。请检查收件文件夹，连上后再运行一次\n");

        // on the same day, with the same files as when they were listed
        folders.forEach(lost -> move(away.resolve(lost.getFileName()), lost));
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
        assertThat(figures(office)).containsExactly("15");
    }

    @Test
    void foldersThatAreLostInTheFirstNightPublishNothing() throws IOException {
        Office office = new Office(folder.resolve("first")).roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2", "3,文登区丙局,,部门,3");
        for (String unit : List.of("甲局", "乙局", "丙局")) {
            office.received(2023, "2024-01-12/" + unit + "/年报.csv", ReportCsv.of("文登区" + unit, 2023, 3));
        }
        Path away = Files.createDirectories(folder.resolve("away"));
        List<Path> folders = List.of(office.file(2023, "2024-01-12/甲局"), office.file(2023, "2024-01-12/乙局"));

        assertThat(exitOfNightWith(office, () -> folders.forEach(lost -> move(lost, away.resolve(lost.getFileName())))))
                .isEqualTo(1);
        assertThat(office.out().resolve("2023")).doesNotExist();

        folders.forEach(lost -> move(away.resolve(lost.getFileName()), lost));
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
        assertThat(figures(office)).containsExactly("9");
    }

    @Test
    void whatIsLostWhileItIsReadAgainIsReadFromTheArchive() throws IOException {
        Office office = new Office(folder.resolve("again")).roster("1,文登区甲局,,部门,1", "2,文登区乙局,,部门,2");
        for (String unit : List.of("甲局", "乙局")) {
            office.received(2023, "2024-01-12/" + unit + "/年报.csv", ReportCsv.of("文登区" + unit, 2023, 3));
        }
        assertThat(office.nightOf("2024-03-28").exit()).isZero();
        // of another roster all files are read again
        office.roster("1,文登区甲局,甲,部门,1", "2,文登区乙局,,部门,2");
        Path year = office.inbox().resolve("2023");

        nightWith(office, () -> move(year, folder.resolve("away")));

        assertThat(figures(office)).containsExactly("6");
        assertThat(Night.lines(office.out().resolve("2023/findings.csv")))
                .extracting(finding -> finding.get("code"))
                .doesNotContain("I-UNREADABLE");
        assertThat(office.verified().printed()).endsWith("核验完毕，全部一致\n");
    }

    @Test
    void aFileThatIsAwayForAMomentIsReadTheNextTime() throws IOException {
        Office office = threeUnitsThatSendAnother();
        Path file = office.file(2023, "2024-01-12/甲局/年报.csv");
        Path away = folder.resolve("away.csv");

        nightWith(office, () -> move(file, away));

        assertThat(figures(office)).containsExactly("10");
        assertThat(Night.lines(office.out().resolve("2023/findings.csv")))
                .filteredOn(finding -> finding.get("code").equals("I-UNREADABLE"))
                .extracting(finding -> finding.get("file"), finding -> finding.get("message"))
                .containsExactly(tuple("2024-01-12/甲局/年报.csv", "文件打不开，可能正被占用或没有读取权限。请检查后再次运行。"));
        assertThat(Files.readString(office.out().resolve("2023/manifest.json")))
                .contains("\"path\":\"2024-01-12/甲局/年报.csv\",\"sha256\":\"\"");

        // the unit cannot help it
        assertThat(office.out().resolve("2023/notices/1-文登区甲局.xlsx")).doesNotExist();

        move(away, file);
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
        assertThat(figures(office)).containsExactly("15");
    }

    @Test
    void noticesOfALostListAreTheProgramsAndGoWithTheOthers() throws IOException {
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1")
                .received(
                        2023,
                        "2024-01-12/甲局.csv",
                        ReportCsv.of("文登区甲局", 2023, 3).replace("（一）予以公开,0", "（一）予以公开,9"));
        office.nightOf("2024-02-10");
        Path notices = office.out().resolve("2023/notices");
        assertThat(notices.resolve("1-文登区甲局.xlsx")).exists();
        Files.writeString(notices.resolve("回执.txt"), "own");
        Files.delete(office.out().resolve("2023/manifest.json"));
        office.roster("1,文登区戊局,文登区甲局,部门,1");

        assertThat(office.nightOf("2024-02-11").exit()).isZero();

        assertThat(notices.resolve("1-文登区戊局.xlsx")).exists();
        assertThat(notices.resolve("1-文登区甲局.xlsx")).doesNotExist();
        assertThat(notices.resolve("回执.txt")).hasContent("own");
    }
}
