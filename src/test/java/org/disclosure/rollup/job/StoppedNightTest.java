package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.run.PracticeMark;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.run.CleanStop;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The program is told to end in the middle of a night. */
class StoppedNightTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);

    @TempDir
    private Path folder;

    @Test
    void aNightThatIsStoppedPublishesNothingAndTheNextGoesOn() throws Exception {
        Path stopped = folder.resolve("stopped");
        AtomicReference<ConfigurableApplicationContext> running = new AtomicReference<>();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        PrintStream told = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                if (line.startsWith("2022 年 检查")) {
                    running.get().getBean(CleanStop.class).stop();
                }
            }
        };
        Console console = new Console(nowhere, told, new Messages(Messages.Language.ZH));
        Files.createDirectories(stopped.resolve("data"));
        PracticeMark.set(stopped.resolve("data"));
        try (ConfigurableApplicationContext application =
                Application.start(stopped.resolve("data"), DAY, List.of(), console)) {
            running.set(application);
            RollupRequest request = new RollupRequest(
                    SAMPLES,
                    SAMPLES.resolve("roster.csv"),
                    stopped.resolve("out"),
                    DAY,
                    Application.deadlines(application),
                    Messages.Language.ZH,
                    "",
                    false);
            Rollup rollup = application.getBean(Rollup.class);
            assertThatThrownBy(() -> rollup.run(request, 2022)).isInstanceOf(RollupStoppedException.class);
            assertThatThrownBy(() -> rollup.run(request, 2023)).isInstanceOf(RollupStoppedException.class);
        }
        assertThat(stopped.resolve("out")).doesNotExist();

        Night resumed = Night.run(SAMPLES, stopped, "--year", "2022");
        Night undisturbed = Night.run(SAMPLES, folder.resolve("undisturbed"), "--year", "2022");

        assertThat(resumed.hashes()).isEqualTo(undisturbed.hashes());
        assertThat(BrokenRunTest.steps(stopped.resolve("data")))
                .containsExactly(
                        "1 collect COMPLETED",
                        "1 read COMPLETED",
                        "1 check STOPPED",
                        "2 collect STOPPED",
                        "1 check COMPLETED",
                        "1 consolidate COMPLETED",
                        "1 publish COMPLETED");
    }
}
