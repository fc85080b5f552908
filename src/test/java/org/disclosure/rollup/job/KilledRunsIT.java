package org.disclosure.rollup.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.EndedPrograms;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.disclosure.rollup.nights.SurvivedPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at moments spread over a whole run, as the power does: whoever looks at the outputs then sees
 * those of the night before or of this one, or for a moment none, never both or half; and the next start ends with the same bytes as a run
 * that nobody disturbed. {@code -Drollup.kill.points} says at how many moments.
 */
@ExtendWith(EndedPrograms.class)
class KilledRunsIT {

    private static final int POINTS = Integer.getInteger("rollup.kill.points");
    private static final int UNITS = 40;
    private static final int MOST_TRIES = 6;
    private static final String AMENDED = "t2/licenses/decisions";

    /** What the log says when a step begins; the program's start comes before the first. */
    private static final List<String> STEPS = List.of("start", "收件开始", "读取开始", "检查开始", "汇总开始", "发布开始", "发布完成");

    private static final List<String> STEPS_IN_WORDS = List.of(
            "启动 | the start",
            "收件 | collecting",
            "读取 | reading",
            "检查 | checking",
            "汇总 | consolidating",
            "发布 | publishing",
            "发布之后 | after publishing");

    @TempDir
    private static Path folder;

    private static Path before;
    private static Path inbox;
    private static Map<String, String> old;
    private static Map<String, String> undisturbed;

    /** When each step of the undisturbed run began, and when it ended. */
    private static final List<Long> begun = new ArrayList<>();

    /** A night is published; then half of the units correct their reports, some take them back, and one amends a figure by telephone. */
    @BeforeAll
    static void aNightIsPublishedAndAnotherIsDue() throws Exception {
        Office office = new Office(folder.resolve("office"));
        office.roster(IntStream.range(0, UNITS)
                .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                .toArray(String[]::new));
        for (int unit = 0; unit < UNITS; unit++) {
            office.received(2023, "2024-01-12/" + name(unit) + ".csv", ReportCsv.of(name(unit), 2023, unit));
        }
        before = office.home().resolve("before");
        inbox = office.inbox();
        assertThat(start(before, "2024-01-13").waitFor()).isZero();
        old = hashes(before);
        for (int unit = 0; unit < UNITS; unit += 2) {
            office.received(2023, "2024-01-13/" + name(unit) + ".csv", ReportCsv.of(name(unit), 2023, unit + 1));
            if (unit % 4 == 0) {
                Files.delete(office.file(2023, "2024-01-12/" + name(unit + 1) + ".csv"));
            }
        }
        amend(office);
        Path whole = copy("whole");
        Process run = start(whole, "2024-01-14");
        for (String step : STEPS) {
            awaitStep(run, whole, step);
            begun.add(System.nanoTime());
        }
        assertThat(run.waitFor()).isZero();
        begun.add(System.nanoTime());
        undisturbed = hashes(whole);
        assertThat(Night.lines(whole.resolve("out/2023/entries.csv")))
                .filteredOn(entry -> entry.get("cell").equals(AMENDED)
                        && !entry.get("received").isEmpty())
                .extracting(entry -> entry.get("unit_code") + " " + entry.get("received") + " " + entry.get("value"))
                .containsExactly("3 3 31");
    }

    /** A figure of a unit whose report stays as it is. */
    private static void amend(Office office) throws IOException {
        Path list = office.inbox().resolve("处理意见/处理意见-2024-01-14-张三.csv");
        Files.createDirectories(list.getParent());
        Files.writeString(
                list,
                "编号,年度,单位,单元格,处理意见,原报,改为,谁说的,何时,说明,处理人\n,2023," + name(3) + "," + AMENDED
                        + ",代改,3,31,李四,2024-01-13,电话更正,张三\n");
    }

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    private static Process start(Path home, String day) throws IOException {
        return PackagedProgram.night(
                inbox, home.resolve("out"), home.resolve("data"), day, folder.resolve("printed.txt"));
    }

    private static Path copy(String name) throws IOException {
        Path home = folder.resolve(name);
        try (Stream<Path> files = Files.walk(before)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(before.relativize(file).toString()));
            }
        }
        return home;
    }

    /** The files that people see, with their digests. */
    private static Map<String, String> hashes(Path home) throws IOException {
        Map<String, String> hashes = new TreeMap<>(Night.hashes(home.resolve("out")));
        hashes.keySet().removeIf(path -> path.startsWith("."));
        return hashes;
    }

    /** Without the page over all years, which is written when all of them are published. */
    private static Map<String, String> ofTheYear(Map<String, String> hashes) {
        Map<String, String> ofTheYear = new TreeMap<>(hashes);
        ofTheYear.remove("index.html");
        return ofTheYear;
    }

    /** Returns as soon as the log says that the step has begun, or the run is over. */
    private static void awaitStep(Process run, Path home, String step) throws Exception {
        Path log = home.resolve("data/logs/rollup-2024-01-14.log");
        while (!step.equals("start")
                && !(Files.exists(log) && Files.readString(log).contains(step))
                && !run.waitFor(2, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** Kills a run in a step, when a part of the time has passed that the step took in the undisturbed run. */
    private static boolean kill(Process run, Path home, int step, double part) throws Exception {
        awaitStep(run, home, STEPS.get(step));
        long wait = (long) ((begun.get(step + 1) - begun.get(step)) * part);
        if (run.waitFor(wait, TimeUnit.NANOSECONDS)) {
            return false;
        }
        // it may end by itself while it is being killed
        return run.destroyForcibly().waitFor() == PackagedProgram.KILLED;
    }

    @Test
    void aRunThatIsKilledAtAnyMomentEndsWithTheSameBytes() throws Exception {
        int[] killed = new int[STEPS.size()];
        for (int point = 0; point < POINTS; point++) {
            // publish first, so that few points are well chosen too
            int step = (5 + 4 * point) % STEPS.size();
            int round = point / STEPS.size();
            double part = (round + 0.5) / (POINTS / STEPS.size() + 1);
            Path home = copy("killed-" + point);
            boolean wasKilled = kill(start(home, "2024-01-14"), home, step, part);
            for (int again = 1; !wasKilled && again < MOST_TRIES; again++) {
                // this run was faster than the undisturbed one
                part /= 2;
                home = copy("killed-" + point + "-" + again);
                wasKilled = kill(start(home, "2024-01-14"), home, step, part);
            }
            String moment = STEPS.get(step) + " " + part;
            assertThat(wasKilled).as(moment).isTrue();
            assertThat(ofTheYear(hashes(home))).as(moment).isIn(ofTheYear(old), ofTheYear(undisturbed), Map.of());

            assertThat(start(home, "2024-01-14").waitFor()).as(moment).isZero();
            assertThat(hashes(home)).as(moment).isEqualTo(undisturbed);
            assertThat(leftovers(home)).as(moment).isEmpty();
            killed[step]++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            String count = Integer.toString(killed[step]);
            rows.add(List.of(STEPS_IN_WORDS.get(step), count, count));
        }
        SurvivedPage.NIGHTS.holds(rows);
    }

    private static List<Path> leftovers(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
