package org.disclosure.rollup.store.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.store.history.RunLogStore.LoggedYear;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.YearCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What the store says of a night afterwards. */
class RecordedNightsTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);

    @TempDir
    private Path folder;

    @Test
    void aNightLeavesItsOutcomeAndThatOfEachYear() throws IOException {
        Path obstacle = folder.resolve("out/2023/summary.xlsx/kept.txt");
        Files.createDirectories(obstacle.getParent());
        Files.writeString(obstacle, "kept");

        Night failed = Night.run(SAMPLES, folder);
        Night wrong = Night.run(SAMPLES, folder, "--year", "2021");
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        Night done = Night.run(SAMPLES, folder, "--year", "2023");

        assertThat(List.of(failed.exit(), wrong.exit(), done.exit())).containsExactly(1, 2, 0);
        String reason = failed.complained()
                .lines()
                .filter(line -> line.startsWith("原因："))
                .findFirst()
                .orElseThrow()
                .substring("原因：".length());
        assertThat(nights())
                .containsExactly(
                        new RunLogStore.LoggedRun(
                                2,
                                DAY,
                                Night.CLOCK.instant(),
                                Optional.of(Night.CLOCK.instant()),
                                Outcome.DONE,
                                "",
                                List.of(new LoggedYear(
                                        2023, Outcome.DONE, Optional.of(new YearCounts(18, 2, 9, 6, 3))))),
                        new RunLogStore.LoggedRun(
                                1,
                                DAY,
                                Night.CLOCK.instant(),
                                Optional.of(Night.CLOCK.instant()),
                                Outcome.FAILED,
                                reason,
                                List.of(
                                        new LoggedYear(2022, Outcome.DONE, Optional.of(new YearCounts(20, 0, 4, 0, 0))),
                                        new LoggedYear(2023, Outcome.FAILED, Optional.empty()))));
    }

    private List<RunLogStore.LoggedRun> nights() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Messages(Messages.Language.ZH));
        try (ConfigurableApplicationContext application =
                Application.start(folder.resolve("data"), DAY, List.of(), console)) {
            return application.getBean(RunLogStore.class).last(10);
        }
    }
}
