package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.disclosure.rollup.cli.setting.SettingsCatalogue;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The files that are shipped beside the program say what is true of it. */
class DistributionTest {

    private static final Path SHIPPED = Path.of("src/dist");

    @TempDir
    private Path folder;

    private static String text(String file) throws IOException {
        return Files.readString(SHIPPED.resolve(file));
    }

    @Test
    void theLauncherIsASoundShellScriptThatMayBeRun() throws IOException, InterruptedException {
        Path launcher = SHIPPED.resolve("rollup");
        assumeThat(Path.of("/bin/sh")).exists();

        assertThat(new ProcessBuilder("/bin/sh", "-n", launcher.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(launcher).isExecutable();
        assertThat(text("rollup")).doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollup.cmd", "windows/disclosure-rollup.xml", "使用说明.txt"})
    void whatWindowsReadsHasItsLineEnds(String file) throws IOException {
        String text = text(file);

        assertThat(text.lines()).hasSizeGreaterThan(5);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    /** It cannot be run here; a scheduled task and a call with arguments must not wait for a key. */
    @Test
    void theLauncherOfWindowsWaitsForAKeyOnlyWhenItWasDoubleClicked() throws IOException {
        List<String> lines = text("rollup.cmd").lines().toList();

        assertThat(lines).contains("set \"window=%cmdcmdline:\"=%\"");
        assertThat(lines.stream().filter(line -> line.contains("clicked")))
                .containsExactly(
                        "set \"clicked=\"",
                        "if \"%~1\"==\"\" if defined SESSIONNAME if not \"%window:\\rollup.cmd=%\"==\"%window%\" set \"clicked=1\"",
                        "if defined clicked pause",
                        "if defined clicked pause");
        assertThat(lines)
                .containsSubsequence("set \"code=%errorlevel%\"", "if defined clicked pause", "exit /b %code%");
    }

    @Test
    void theScheduledTaskIsPlainXmlThatStartsTheLauncher() throws Exception {
        byte[] bytes = Files.readAllBytes(SHIPPED.resolve("windows/disclosure-rollup.xml"));
        Document task =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(new String(bytes, StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(task.getElementsByTagName("Command").item(0).getTextContent())
                .endsWith("\\rollup.cmd");
        assertThat(task.getElementsByTagName("Arguments").item(0).getTextContent())
                .isEqualTo("run");
    }

    @Test
    void everyScheduleIsForTwoAtNightAndStartsTheLauncherInItsFolder() throws IOException {
        assertThat(text("linux/disclosure-rollup.service"))
                .contains("WorkingDirectory=/opt/disclosure-rollup\nExecStart=/opt/disclosure-rollup/rollup run\n");
        assertThat(text("linux/disclosure-rollup.timer")).contains("OnCalendar=*-*-* 02:00:00 Asia/Shanghai\n");
        assertThat(text("linux/crontab").lines().filter(line -> !line.startsWith("#")))
                .containsExactly("0 2 * * * cd /opt/disclosure-rollup && ./rollup run >> rollup-cron.txt 2>&1");
        assertThat(text("windows/disclosure-rollup.xml")).contains("T02:00:00");
    }

    /** A folder or file of the zip: by its path, or by the ending of its name. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w.:/-])[A-Za-z][\\w-]*/[\\w./-]*\\w|[A-Za-z][\\w.-]*\\.(?:md|txt|json|timer|csv)(?![\\w.])");

    /** Where it lies, or in what it is made. */
    private static final Map<String, Path> ELSEWHERE = Map.of(
            "config/application.properties", Path.of("src/main/resources/settings.properties"),
            "input-samples/roster.csv", Path.of("input-samples/roster.csv"),
            "roster.csv", Path.of("input-samples/roster.csv"),
            "Unicode-3.0.txt", SHIPPED.resolve("licences/Unicode-3.0.txt"),
            "disclosure-rollup.timer", SHIPPED.resolve("linux/disclosure-rollup.timer"));

    /** What the build makes: the descriptor and the build file say so. */
    private static final Set<String> MADE = Set.of("THIRD-PARTY.txt", "application.cdx.json");

    @Test
    void theGuideNamesOnlyFilesThatThereAre() throws IOException {
        String guide = text("使用说明.txt").replace('\\', '/');
        Set<String> named =
                NAMED.matcher(guide).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .contains("config/application.properties", "linux/crontab", "windows/disclosure-rollup.xml")
                .filteredOn(name -> !MADE.contains(name))
                .allSatisfy(name -> assertThat(source(name)).exists());
    }

    /** A manual is a page made of the Chinese one of the documents. */
    private static Path source(String name) {
        return name.startsWith("manuals/")
                ? Path.of("docs/zh", name.substring("manuals/".length()).replace(".html", ".md"))
                : ELSEWHERE.getOrDefault(name, SHIPPED.resolve(name));
    }

    @Test
    void theGuideNamesOnlySettingsAndCommandsThatThereAre() throws IOException {
        String guide = text("使用说明.txt");
        SettingsCatalogue settings = SettingsCatalogue.load();

        assertThat(found("(?<![\\w-])rollup\\.[a-z][a-z.-]*[a-z]", guide))
                .containsExactly("rollup.inbox")
                .allSatisfy(name -> assertThat(settings.get(name)).isNotNull());
        assertThat(found("(?<=\"rollup )[a-z]+|(?<=rollup )[a-z]+(?= 列出)", guide))
                .containsExactly("backup", "config", "restore", "verify")
                .allSatisfy(command -> assertThat(
                                Night.command(folder, command, "--help").exit())
                        .isZero());
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothingIsShippedThatTheDescriptorLeavesOut() throws IOException {
        String descriptor = Files.readString(Path.of("src/assembly/distribution.xml"));
        try (Stream<Path> top = Files.list(SHIPPED)) {
            assertThat(top.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "rollup", "rollup.cmd", "使用说明.txt", "lib", "licences", "linux", "postgresql", "windows");
        }
        assertThat(descriptor)
                .contains("<source>src/dist/rollup</source>\n            <fileMode>0755</fileMode>")
                .contains("<source>src/main/resources/settings.properties</source>");
    }
}
