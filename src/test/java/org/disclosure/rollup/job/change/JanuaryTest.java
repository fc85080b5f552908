package org.disclosure.rollup.job.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.disclosure.rollup.cli.DisclosureRollup;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A January of 31 nights, with files that arrive, are corrected, withdrawn, duplicated and damaged, two nights that are
 * killed, a year that is locked and a correction that comes too late for it. Figures of each night after an event are those of a
 * run on that night's inbox in an empty data folder; a night without one changes no byte.
 */
class JanuaryTest {

    private static final List<String> UNITS = List.of("文登区甲局", "文登区乙局", "文登区丙局", "文登区丁局", "文登区戊局", "文登区己局");
    private static final int LOCKED_ON = 10;
    private static final int TOO_LATE_ON = 20;

    @TempDir
    private Path folder;

    private Office office;

    /** What happens in the inbox on a day, before its night. */
    @FunctionalInterface
    private interface Event {
        void happen() throws Exception;
    }

    private Map<Integer, Event> events() {
        Map<Integer, Event> events = new HashMap<>();
        events.put(2, () -> report(0, "2024-01-02/甲局.csv", 3));
        events.put(3, () -> {
            report(1, "2024-01-03/乙局.csv", 4);
            report(2, "2024-01-03/丙局.csv", 5);
        });
        events.put(5, () -> report(0, "2024-01-05/甲局（更正）.csv", 30));
        events.put(7, () -> report(1, "2024-01-03/乙局.csv", 40));
        events.put(8, () -> office.received(2023, "2024-01-08/丁局.xlsx", "这不是工作簿"));
        events.put(
                LOCKED_ON,
                () -> assertThat(command("lock", "--year", "2022", "--by", "张三").exit())
                        .isZero());
        events.put(
                11,
                () -> Files.copy(office.file(2023, "2024-01-03/丙局.csv"), office.file(2023, "2024-01-05/丙局又一份.csv")));
        events.put(12, () -> report(3, "2024-01-12/丁局.csv", 6));
        events.put(13, () -> {
            report(3, "2024-01-13/丁局（更正）.csv", 60);
            kill("2024-01-13");
        });
        events.put(15, () -> Files.delete(office.file(2023, "2024-01-05/丙局又一份.csv")));
        events.put(16, () -> {
            report(4, "2024-01-16/戊局.csv", 7);
            kill("2024-01-16");
        });
        events.put(
                17, () -> Files.move(office.file(2023, "2024-01-16/戊局.csv"), office.file(2023, "2024-01-16/戊局年报.csv")));
        events.put(
                TOO_LATE_ON,
                () -> office.received(2022, "2024-01-20/甲局（更正）.csv", ReportCsv.of(UNITS.get(0), 2022, 99)));
        events.put(22, () -> report(5, "2024-01-22/己局.csv", 8));
        events.put(24, () -> Files.delete(office.file(2023, "2024-01-05/甲局（更正）.csv")));
        events.put(26, () -> office.roster(roster(5)));
        events.put(28, () -> office.roster(roster(6)));
        events.put(30, () -> report(2, "2024-01-30/丙局第二版.csv", 50));
        return events;
    }

    private void report(int unit, String path, int figure) throws IOException {
        office.received(2023, path, ReportCsv.of(UNITS.get(unit), 2023, figure));
    }

    private static String[] roster(int units) {
        return IntStream.range(0, units)
                .mapToObj(unit -> unit + "," + UNITS.get(unit) + ",,部门," + unit)
                .toArray(String[]::new);
    }

    private Night command(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = office.home().resolve("data").toString();
        return Night.command(office.out(), all);
    }

    private String[] night(Path home, String day) {
        return new String[] {
            "run",
            "--inbox",
            office.inbox().toString(),
            "--out",
            home.resolve("out").toString(),
            "--data",
            home.resolve("data").toString(),
            "--as-of",
            day
        };
    }

    /** Begins a night in a process of its own, which the power takes away while it works on the year. */
    private void kill(String day) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DisclosureRollup.class.getName()));
        command.addAll(List.of(night(office.home(), day)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path log = office.home().resolve("data/logs/rollup-" + day + ".log");
        while (!(Files.exists(log) && Files.readString(log).contains("2023 年：收件开始"))
                && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
        assertThat(process.isAlive())
                .as("the night of " + day + " did not end first")
                .isTrue();
        process.destroyForcibly().waitFor();
    }

    private static Map<String, String> results(Night night, int year, String... names) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            texts.put(name, Files.readString(night.file(year, name), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Map<String, String> hashes(Night night, int year) throws IOException {
        Map<String, String> hashes = night.hashes();
        hashes.keySet().removeIf(path -> !path.startsWith(year + "/"));
        return hashes;
    }

    /** What a night without news leaves as it was; the days that units have left to report are less. */
    private static Map<String, String> lasting(Night night) throws IOException {
        Map<String, String> hashes = night.hashes();
        hashes.keySet()
                .removeIf(path -> path.equals("index.html")
                        || path.startsWith("2023/")
                                && !path.equals("2023/summary.csv")
                                && !path.equals("2023/entries.csv"));
        return hashes;
    }

    private static List<Map<String, String>> findings(Night night) throws IOException {
        List<Map<String, String>> findings = night.csv(2023, "findings.csv");
        // what a night says of the night before cannot be said by a first night
        findings.removeIf(finding -> finding.get("code").equals("D-CHANGED"));
        findings.forEach(finding -> finding.remove("since"));
        return findings;
    }

    private void assertSameAsFromScratch(Night night, int day, String date) throws IOException {
        Path scratch = folder.resolve("scratch-" + day);
        Night fromScratch = Night.command(scratch.resolve("out"), night(scratch, date));
        assertThat(results(night, 2023, "summary.csv", "entries.csv"))
                .as(date)
                .isEqualTo(results(fromScratch, 2023, "summary.csv", "entries.csv"));
        if (day < TOO_LATE_ON) {
            assertThat(findings(night)).as(date).isEqualTo(findings(fromScratch));
        }
    }

    @Test
    void everyNightsFiguresAreThoseOfARunFromScratch() throws Exception {
        office = new Office(folder.resolve("office")).roster(roster(6));
        for (int unit = 0; unit < UNITS.size(); unit++) {
            office.received(2022, "2023-01-12/" + UNITS.get(unit) + ".csv", ReportCsv.of(UNITS.get(unit), 2022, 2));
        }
        office.file(2023, "x").getParent().toFile().mkdirs();
        Map<Integer, Event> events = events();
        Map<String, String> locked = Map.of();
        Map<String, String> before = Map.of();
        for (int day = 1; day <= 31; day++) {
            if (events.containsKey(day)) {
                events.get(day).happen();
            }
            String date = String.format(java.util.Locale.ROOT, "2024-01-%02d", day);
            Night night = Night.command(office.out(), night(office.home(), date));

            assertThat(night.exit()).as(date).isZero();
            if (events.containsKey(day) || day == 1) {
                assertSameAsFromScratch(night, day, date);
            } else {
                assertThat(lasting(night)).as(date).isEqualTo(before);
            }
            if (day == LOCKED_ON) {
                locked = hashes(night, 2022);
            } else if (day > LOCKED_ON) {
                assertThat(hashes(night, 2022)).as(date).isEqualTo(locked);
            }
            before = lasting(night);
        }
        assertThat(Files.readAllLines(office.out().resolve("锁定后收到-2022.csv")).get(1))
                .isEqualTo("新收到,文登区甲局,2024-01-20/甲局（更正）.csv,,该年度已锁定：已存档，没有计入");
    }
}
