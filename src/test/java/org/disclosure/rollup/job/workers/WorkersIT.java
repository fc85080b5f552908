package org.disclosure.rollup.job.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Crew;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that three workers join, all of them real processes on a real PostgreSQL: whatever happens to whom, the night ends by
 * itself or with the next start, and leaves the bytes of a night that one process did alone. Workers stay from night to night,
 * so that each test also tells whether they have got over the one before; every night is of another year, the latest first, for
 * a year's results depend on those before it.
 */
class WorkersIT {

    private static final int UNITS = 40;

    /** Lines that make a report take its time. */
    private static final int NOISE = 1_500;

    private static final int LAST = 2040;

    private static final int POINTS = Integer.getInteger("rollup.kill.points");

    /** As many as in the normal build. */
    private static final int FEW = 4;

    /** 128 and the number of SIGTERM. */
    private static final int ENDED = 143;

    /** Seconds that the database is away. */
    private static final int AWAY = 10;

    /** For a file, and so for how long a worker may be silent. */
    private static final String SECONDS = "5";

    private static final List<String> WORKERS = List.of("w1", "w2", "w3");

    private static final List<String> STRANGERS = List.of("program", "settings", "content");

    private static final Map<String, String> SETTINGS = Map.of(
            "ROLLUP_WORKERS_PART", "5",
            "ROLLUP_LIMITS_SECONDS", SECONDS,
            "ROLLUP_WORKERS_SILENCE", "1");

    @TempDir
    private static Path folder;

    private static Postgres postgres;
    private static Office office;
    private static Crew crew;
    private static int year = LAST;

    @BeforeAll
    static void startPostgres() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "signals are of Unix");
        postgres = Postgres.startIn(folder.resolve("postgres"));
        office = new Office(folder.resolve("office"))
                .roster(IntStream.range(0, UNITS)
                        .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                        .toArray(String[]::new));
        crew = new Crew(postgres.store(), SETTINGS, office.inbox(), Files.createDirectory(folder.resolve("crew")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (crew != null) {
            crew.close();
            postgres.close();
        }
    }

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    @BeforeEach
    void reportsOfAYearAndThreeWorkers() throws Exception {
        year--;
        String noise = "备注,某某事项,某某事项,某某事项\n".repeat(NOISE);
        for (int unit = 0; unit < UNITS; unit++) {
            office.received(year, "2024-01-12/" + name(unit) + ".csv", ReportCsv.of(name(unit), year, unit) + noise);
        }
        if (crew.worker(WORKERS.get(0)) == null) {
            prepareStore();
        }
        for (String worker : WORKERS) {
            if (crew.worker(worker) == null || !crew.worker(worker).isAlive()) {
                crew.hire(worker, PackagedProgram.INSTALLED);
            }
        }
        await(() -> WORKERS.stream().allMatch(worker -> crew.said(worker).contains("已就绪")));
    }

    /** Workers change no store: somebody must have made it. */
    private static void prepareStore() throws Exception {
        Process refused = crew.hire("early", PackagedProgram.INSTALLED);
        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(crew.said("early")).contains("请先用本版本汇总一次，再启动工作进程");
        year = LAST;
        Files.createDirectories(office.inbox().resolve(Integer.toString(LAST)));
        assertThat(crew.night(year).waitFor()).as(crew.said("night")).isZero();
        year--;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int tries = 0; !condition.holds(); tries++) {
            assertThat(tries).as("waited for in vain").isLessThan(12_000);
            Thread.sleep(5);
        }
    }

    /** The name of a worker that is in the middle of a part. */
    private static String anybodyAtWork() throws Exception {
        List<String> found = new ArrayList<>();
        await(() -> {
            found.clear();
            found.addAll(crew.atWork());
            return crew.done() > 0 && !found.isEmpty();
        });
        return found.get(0);
    }

    /** Ends the night, which must have gone well, and compares it with one that a single process does alone. */
    private static void assertSameAsAlone(Process night) throws Exception {
        assertThat(night.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue()).as(crew.said("night")).isZero();
        Path alone = folder.resolve("alone" + year);
        System.setProperty("rollup.limits.seconds", SECONDS);
        Night one = Night.run(office.inbox(), alone, "--year", Integer.toString(year));
        System.clearProperty("rollup.limits.seconds");
        assertThat(one.exit()).as(one.complained()).isZero();
        Path ours = crew.out().resolve(Integer.toString(year));
        assertThat(Night.hashes(ours)).isEqualTo(Night.hashes(alone.resolve("out/" + year)));
        assertThat(crew.query("SELECT COUNT(*) FROM worker_channel_message")).containsExactly("0");
        assertThat(crew.query("SELECT sha256 FROM received_file"))
                .allSatisfy(sha256 -> assertThat(crew.data("night")
                                .resolve("archive")
                                .resolve(sha256.substring(0, 2))
                                .resolve(sha256.substring(2)))
                        .exists());
    }

    private static List<String> parts() throws IOException {
        try (var logs = Files.list(crew.data("night").resolve("logs"))) {
            Path log = logs.filter(file -> file.getFileName().toString().startsWith("rollup-2024"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains(year + " 年：分 "))
                    .toList();
        }
    }

    @Test
    void aWorkerThatIsKilledInMidPartLeavesNothingToClearUp() throws Exception {
        Process night = crew.night(year);
        crew.worker(anybodyAtWork()).destroyForcibly().waitFor();

        assertSameAsAlone(night);
        assertThat(parts()).hasSize(2).noneMatch(line -> line.endsWith("工作进程 0 批"));
    }

    /** The three workers stand still meanwhile, so that parts are left for those that should do none. */
    @Test
    void workersThatWouldFindOtherwiseAreRefusedByNameAndTheNightGoesOn() throws Exception {
        Path checks = Files.writeString(folder.resolve("checks.yaml"), "checks: [{code: Y-JUMP, severity: HINT}]");
        Process program = crew.hire("program", anotherProgram());
        Process settings = crew.hire("settings", PackagedProgram.INSTALLED, "--checks", checks.toString());
        Process content = crew.hire("content", PackagedProgram.INSTALLED, "--inbox", "nowhere");
        await(() -> STRANGERS.stream().allMatch(stranger -> crew.said(stranger).contains("已就绪")));
        signal("STOP");
        try {
            assertSameAsAlone(crew.night(year));
        } finally {
            signal("CONT");
        }

        for (Process stranger : List.of(program, settings, content)) {
            assertThat(stranger.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(stranger.exitValue()).isEqualTo(1);
        }
        assertThat(lastLine("program"))
                .matches("工作进程 program 不能参加：汇总用的程序是 [\\d.]+\\S* \\([0-9a-f]{8}\\)，本进程的程序是 99\\.0"
                        + " \\([0-9a-f]{8}\\)。请改用同一版本的程序后再启动");
        assertThat(lastLine("settings")).startsWith("工作进程 settings 不能参加：程序相同，但内存（-Xmx）、设置（rollup.limits.*）或自定审核公式");
        assertThat(lastLine("content")).matches("工作进程 content 已结束：nowhere/" + year + "/.*局.csv 与汇总清点时不同或读不到，.*");
    }

    private static void signal(String signal) throws Exception {
        for (String worker : WORKERS) {
            Crew.signal(signal, crew.worker(worker));
        }
    }

    private static String lastLine(String process) {
        return crew.said(process).lines().reduce((earlier, later) -> later).orElseThrow();
    }

    /** The program as a later release might be: another version, and other code, forms or checks. */
    private static Path anotherProgram() throws IOException {
        Path jar = Files.copy(PackagedProgram.JAR, folder.resolve("other.jar"));
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path classes = inside.getPath("BOOT-INF/classes");
            Files.writeString(classes.resolve("checks/later.yaml"), "later");
            Path properties = classes.resolve("application.properties");
            Files.writeString(
                    properties, Files.readString(properties).replaceFirst("rollup.version=.*", "rollup.version=99.0"));
        }
        return jar;
    }

    @Test
    void aNightWhoseBeginnerIsToldToEndAndThenKilledGoesOnAtTheNextStart() throws Exception {
        Process ended = crew.night(year);
        anybodyAtWork();
        ended.toHandle().destroy();
        assertThat(ended.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(crew.said("night")).contains(year + " 年的汇总中途停止");

        Process killed = crew.night(year);
        await(() -> !crew.atWork().isEmpty() || !killed.isAlive());
        killed.destroyForcibly().waitFor();

        assertSameAsAlone(crew.night(year));
    }

    /** It is really stopped, for a server that only stands still cuts no connection and looks slow, not away. */
    @Test
    void aNightWhoseDatabaseIsAwayGoesOnAtTheNextStartAndWorkersWaitForIt() throws Exception {
        Process broken = crew.night(year);
        anybodyAtWork();
        postgres.stop();
        Thread.sleep(Duration.ofSeconds(AWAY).toMillis());
        postgres.startAgain();
        assertThat(broken.waitFor(2, TimeUnit.MINUTES)).as(crew.said("night")).isTrue();
        assertThat(broken.exitValue()).isEqualTo(1);
        assertThat(crew.said("night")).contains("原因：数据库中断过，这次没有做完。数据库恢复后再运行一次，会从这里接着做");

        assertSameAsAlone(crew.night(year));
        assertThat(WORKERS).allSatisfy(worker -> {
            assertThat(crew.worker(worker).isAlive()).isTrue();
            assertThat(crew.said(worker)).contains("数据库没有响应，等待恢复", "数据库已恢复，继续工作");
        });
    }

    @Test
    void aPartOfAWorkerThatHangsIsDoneByAnotherAndOneThatIsToldToEndDoesItsPartFirst() throws Exception {
        Process night = crew.night(year);
        String hung = anybodyAtWork();
        Crew.signal("STOP", crew.worker(hung));
        try {
            await(() -> crew.atWork().stream().anyMatch(worker -> !worker.equals(hung)));
            String told = crew.atWork().stream()
                    .filter(worker -> !worker.equals(hung))
                    .findFirst()
                    .orElse(WORKERS.get(hung.equals(WORKERS.get(0)) ? 1 : 0));
            crew.worker(told).toHandle().destroy();
            assertThat(crew.worker(told).waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(crew.worker(told).exitValue()).isEqualTo(ENDED);

            assertSameAsAlone(night);
        } finally {
            Crew.signal("CONT", crew.worker(hung));
        }
    }

    /** Many nights, each with three faults at any moment: what no other test has thought of. */
    @Test
    void whateverHappensToWhomTheNightEndsWithTheSameBytes() throws Exception {
        assumeTrue(POINTS > FEW, "takes minutes: -Pslow");
        Path whole = crew.out();
        for (int round = 0; round < POINTS / FEW; round++) {
            Random chance = new Random(round);
            crew.query("DELETE FROM rollup_run WHERE report_year = " + year + " RETURNING id");
            deleteFolder(whole.resolve(Integer.toString(year)));
            Process night = crew.night(year);
            for (int fault = 0; fault < 3; fault++) {
                Thread.sleep(chance.nextInt(3_000));
                night = befall(chance.nextInt(5), WORKERS.get(chance.nextInt(WORKERS.size())), night);
            }
            for (int start = 0; night.waitFor() != 0; start++) {
                assertThat(start).as("round " + round + crew.said("night")).isLessThan(3);
                night = crew.night(year);
            }
            assertSameAsAlone(night);
        }
    }

    private static Process befall(int fault, String worker, Process night) throws Exception {
        switch (fault) {
            case 0 -> {
                crew.worker(worker).destroyForcibly().waitFor();
                crew.hire(worker, PackagedProgram.INSTALLED);
            }
            case 1 -> {
                Crew.signal("STOP", crew.worker(worker));
                Thread.sleep(Duration.ofSeconds(AWAY).toMillis());
                Crew.signal("CONT", crew.worker(worker));
            }
            case 2 ->
                crew.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'rollup-" + worker + "'");
            case 3 ->
                crew.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'rollup-night'");
            default -> {
                night.destroyForcibly().waitFor();
                return crew.night(year);
            }
        }
        return night;
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
