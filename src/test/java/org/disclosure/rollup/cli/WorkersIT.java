package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.ReportCsv;
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

    /** Seconds that the database is away. */
    private static final int AWAY = 10;

    /** For a file, and so for how long a worker may be silent. */
    private static final String SECONDS = "5";

    private static final List<String> WORKERS = List.of("w1", "w2", "w3");

    private static final Map<String, String> SETTINGS = Map.of(
            "ROLLUP_WORKERS_PART", "5",
            "ROLLUP_LIMITS_SECONDS", SECONDS,
            "ROLLUP_WORKERS_SILENCE", "1");

    @TempDir
    private static Path folder;

    private static Postgres postgres;
    private static Office office;
    private static Crew crew;
    private static int year = 2026;

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
                crew.hire(worker, PackagedProgram.JAR);
            }
        }
        await(() -> WORKERS.stream().allMatch(worker -> crew.said(worker).contains("已就绪")));
    }

    /** Workers change no store: somebody must have made it. */
    private static void prepareStore() throws Exception {
        Process refused = crew.hire("early", PackagedProgram.JAR);
        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(crew.said("early")).contains("请先用本版本汇总一次，再启动工作进程");
        year = 2026;
        Files.createDirectories(office.inbox().resolve("2026"));
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
        await(() -> crew.done() > 0 && !crew.atWork().isEmpty());
        return crew.atWork().get(0);
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
    }

    private static List<String> parts() throws IOException {
        try (var logs = Files.list(folder.resolve("crew/data/logs"))) {
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

    @Test
    void aWorkerOfAnotherProgramIsRefusedByNameAndTheNightGoesOn() throws Exception {
        Process other = crew.hire("other", anotherProgram());
        await(() -> crew.said("other").contains("已就绪"));

        assertSameAsAlone(crew.night(year));

        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(other.exitValue()).isEqualTo(1);
        assertThat(crew.said("other").lines().toList().get(1))
                .matches("工作进程 other 不能参加：汇总用的程序是 [\\d.]+\\S* \\([0-9a-f]{8}\\)，本进程的程序是 99\\.0"
                        + " \\([0-9a-f]{8}\\)。请改用同一版本的程序后再启动");
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
    void aNightWhoseBeginnerIsKilledGoesOnAtTheNextStart() throws Exception {
        Process killed = crew.night(year);
        anybodyAtWork();
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
    void aPartOfAWorkerThatHangsIsDoneByAnother() throws Exception {
        Process night = crew.night(year);
        Process hung = crew.worker(anybodyAtWork());
        Crew.signal("STOP", hung);
        try {
            assertSameAsAlone(night);
        } finally {
            Crew.signal("CONT", hung);
        }
    }
}
