package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The files that are shipped beside the program say what is true of it. */
class DistributionTest {

    private static final Path SHIPPED = Path.of("src/dist");

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

    @Test
    void theGuideNamesOnlyFilesAndSettingsThatThereAre() throws IOException {
        String guide = text("使用说明.txt");

        assertThat(List.of("linux/crontab", "windows/disclosure-rollup.xml"))
                .allSatisfy(file -> assertThat(SHIPPED.resolve(file)).exists())
                .allSatisfy(file -> assertThat(guide.replace('\\', '/')).contains(file));
        assertThat(guide).contains("#rollup.inbox");
        assertThat(SettingsCatalogue.load().get("rollup.inbox")).isNotNull();
        assertThat(Path.of("input-samples/roster.csv")).exists();
    }

    @Test
    void nothingIsShippedThatTheDescriptorLeavesOut() throws IOException {
        String descriptor = Files.readString(Path.of("src/assembly/distribution.xml"));
        try (Stream<Path> top = Files.list(SHIPPED)) {
            assertThat(top.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "rollup", "rollup.cmd", "使用说明.txt", "lib", "linux", "postgresql", "windows");
        }
        assertThat(descriptor)
                .contains("<source>src/dist/rollup</source>\n            <fileMode>0755</fileMode>")
                .contains("<source>src/main/resources/settings.properties</source>");
    }
}
