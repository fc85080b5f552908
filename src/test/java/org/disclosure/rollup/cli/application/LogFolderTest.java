package org.disclosure.rollup.cli.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The program's logs. */
class LogFolderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);

    @TempDir
    private Path folder;

    /** A command that writes no log leaves its setting behind in the process; outside tests each has a process of its own. */
    @BeforeEach
    void forgetOtherCommands() {
        System.clearProperty("FILE_LOG_THRESHOLD");
    }

    @Test
    void theLogOfADayIsOneFileAndInLinesOfJsonWhenAskedFor() throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Messages(Messages.Language.ZH));
        try (ConfigurableApplicationContext plain = Application.start(folder, DAY, List.of(), console)) {
            console.report("cli.status.none");
        }
        try (ConfigurableApplicationContext json = Application.start(
                folder, DAY.plusDays(1), List.of("--logging.structured.format.file=logstash"), console)) {
            console.report("cli.status.none");
        }
        Files.writeString(folder.resolve("logs/rollup-2024-01-01.log.2024-01-01.0.gz"), "old");
        Files.writeString(folder.resolve("logs/notes.log"), "the office's");

        assertThat(Files.readString(folder.resolve("logs/rollup-2024-02-10.log")))
                .endsWith(" INFO  还没有汇总过\n");
        assertThat(Files.readString(folder.resolve("logs/rollup-2024-02-11.log")))
                .startsWith("{\"@timestamp\":")
                .contains("\"message\":\"还没有汇总过\"");
        LogFolder.deleteBefore(folder, DAY.plusDays(1));
        assertThat(folder.resolve("logs"))
                .isDirectoryNotContaining("glob:**rollup-2024-02-10.log")
                .isDirectoryNotContaining("glob:**.gz")
                .isDirectoryContaining("glob:**rollup-2024-02-11.log")
                .isDirectoryContaining("glob:**notes.log");
    }
}
