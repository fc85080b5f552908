package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip file that an office unpacks, started by its launcher. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher for Windows is another one")
class UnpackedZipIT {

    private static final Path ZIP = Path.of(System.getProperty("rollup.zip"));

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(?!https:|#)([^\"#]+)");

    @TempDir
    private static Path unpacked;

    private static Path home;
    private static List<String> first;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpackAndGiveTheFirstCommand() throws Exception {
        assumeTrue(Files.exists(ZIP), "the zip file is not packaged");
        try (InputStream in = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        home = unpacked.resolve(ZIP.getFileName().toString().replace(".zip", ""));
        first = rollup("", "--version");
    }

    /** What the launcher's command prints. */
    private static List<String> rollup(String javaOptions, String... arguments) throws Exception {
        ProcessBuilder process = new ProcessBuilder("sh", home.resolve("rollup").toString());
        process.command().addAll(List.of(arguments));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("JAVA_OPTS", javaOptions);
        Path printed = unpacked.resolve("printed.txt");
        int exit = process.redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(printed);
        assertThat(exit).as(lines.toString()).isZero();
        return lines;
    }

    @Test
    void theFirstCommandMakesTheArchiveOfClassesThatTheNextOnesStartFrom() throws Exception {
        assertThat(home.resolve("lib/start.jsa")).isNotEmptyFile();

        // with this option Java does not start when the archive is not one for this Java and this jar
        assertThat(rollup("-Xshare:on", "--version")).isEqualTo(first);
    }

    @Test
    void theManualsOpenByDoubleClickAndLeadToOneAnother() throws IOException {
        assertThat(files("手册"))
                .isEqualTo(List.of(
                        "pictures",
                        "一夜经得起什么.html",
                        "单元格里的数字按什么计入.html",
                        "命令和设置.html",
                        "填报单位须知.html",
                        "多台机器一起汇总.html",
                        "审核项目.html",
                        "管理员手册.html",
                        "经办人手册.html",
                        "结果文件.html",
                        "自己的审核公式.html",
                        "速度和准确度.html"));
        assertThat(files("schema"))
                .isEqualTo(List.of(
                        "check.schema.json",
                        "expected.schema.json",
                        "figures.schema.json",
                        "findings.schema.json",
                        "manifest.schema.json",
                        "today.schema.json"));
        List<Path> dead = new ArrayList<>();
        for (String folder : List.of("手册", "manuals")) {
            for (String page : files(folder)) {
                Path file = home.resolve(folder).resolve(page);
                if (page.endsWith(".html")) {
                    LINK.matcher(Files.readString(file))
                            .results()
                            .map(link -> file.resolveSibling(link.group(1).replace("%20", " ")))
                            .filter(Files::notExists)
                            .forEach(dead::add);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupIsRestoredInTheProgramsOwnWordsAndANewStoreIsLoggedInThem() throws Exception {
        Path data = folder.resolve("data");
        Path out = folder.resolve("out");
        Path inbox = home.resolve("input-samples");
        assertThat(inbox.resolve(".samples")).exists();
        rollup("", "run", "--inbox", inbox.toString(), "--data", data.toString(), "--out", out.toString());
        Path backup = folder.resolve("backup.zip");
        rollup("", "backup", "--to", backup.toString(), "--data", data.toString());
        Path restored = folder.resolve("restored");

        assertThat(rollup("", "restore", "--from", backup.toString(), "--data", restored.toString()))
                .containsExactly(
                        "已核对并恢复 42 个文件：" + restored,
                        "接下来：把原来的数据文件夹移走，把 " + restored + " 改成它的名称（默认 data），或把设置 rollup.data 改成 " + restored
                                + "；不改的，汇总用不上恢复的数据（原来的数据也没有了的，会另建一套空的）。然后：结果文件夹还在的，运行 rollup verify 核验；不在的，照常运行一次汇总即重新写出（已锁定的年度除外）");
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            assertThat(Files.readAllLines(logs.findFirst().orElseThrow()))
                    .filteredOn(line -> !line.contains(" INFO "))
                    .isEmpty();
        }
    }
}
