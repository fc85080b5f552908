package org.disclosure.rollup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code schedule} is told to end by SIGTERM in the middle of a night, as a service manager does it. */
class StoppedScheduleIT {

    /** 128 and the number of SIGTERM. */
    private static final int ENDED = 143;

    private static final int UNITS = 40;

    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void reportsOfManyUnits() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows knows no SIGTERM");
        office = new Office(folder.resolve("office"));
        office.roster(IntStream.range(0, UNITS)
                .mapToObj(unit -> unit + ",文登区第" + unit + "局,,部门," + unit)
                .toArray(String[]::new));
        for (int unit = 0; unit < UNITS; unit++) {
            String name = "文登区第" + unit + "局";
            office.received(2023, "2024-01-12/" + name + ".csv", ReportCsv.of(name, 2023, unit));
        }
    }

    /** A schedule that was ended by SIGTERM: what it printed, and its exit code. */
    private record Ended(int exit, List<String> printed) {}

    /** Starts the schedule, ends it as soon as it has printed a line that begins so, and waits until it is gone. */
    private Ended endAt(String line, Path home) throws Exception {
        Process schedule = PackagedProgram.process(
                        List.of(),
                        PackagedProgram.INSTALLED,
                        List.of("schedule"),
                        office.inbox(),
                        home.resolve("out"),
                        home.resolve("data"))
                .start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader lines = schedule.inputReader(StandardCharsets.UTF_8)) {
            for (String next = lines.readLine(); next != null; next = lines.readLine()) {
                printed.add(next);
                if (next.startsWith(line)) {
                    // the process itself would no longer give what it prints
                    schedule.toHandle().destroy();
                }
            }
        }
        return new Ended(schedule.waitFor(), printed);
    }

    @Test
    void aNightThatIsEndedPublishesNothingAndTheNextStartEndsWithTheSameBytes() throws Exception {
        Path home = folder.resolve("ended");

        Ended ended = endAt("2023 年 读取", home);

        assertThat(ended.printed()).endsWith("2023 年的汇总中途停止，没有发布新的结果；当天再汇总时从这里接着做");
        assertThat(ended.exit()).isEqualTo(ENDED);
        assertThat(home.resolve("out")).isEmptyDirectory();

        Ended resumed = endAt("下一次汇总", home);

        assertThat(resumed.printed()).startsWith("上一次汇总没有做，或没有做完，现在补上");
        assertThat(resumed.exit()).isEqualTo(ENDED);
        Path whole = folder.resolve("whole");
        Process undisturbed = PackagedProgram.night(
                office.inbox(),
                whole.resolve("out"),
                whole.resolve("data"),
                lastDay(home),
                folder.resolve("printed.txt"));
        assertThat(undisturbed.waitFor()).isZero();
        assertThat(Night.hashes(home.resolve("out"))).isEqualTo(Night.hashes(whole.resolve("out")));
    }

    /** The day of the last night, by its log. */
    private static String lastDay(Path home) throws IOException {
        try (Stream<Path> logs = Files.list(home.resolve("data/logs"))) {
            return logs.map(log -> log.getFileName().toString().replaceAll("rollup-|\\.log", ""))
                    .sorted()
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }
    }
}
