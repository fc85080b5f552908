package org.disclosure.rollup.job.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.disclosure.rollup.fixture.Hosts;
import org.disclosure.rollup.fixture.Postgres;
import org.disclosure.rollup.fixture.Questions;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.nights.PackagedProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database, two machines for the night and one for a worker, each in a network namespace of its own and with the roles of
 * {@code roles.sql}: whichever loses its power or its network, nobody waits for it longer than a minute, and the night's bytes
 * are those that one process alone would leave. Every night is of another year, the latest first, as in {@link WorkersIT}.
 */
class SeveralHostsIT {

    private static final int UNITS = 40;

    /** Lines that make a report take its time. */
    private static final int NOISE = 3_000;

    private static final String DATABASE = "database";
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String WORKER = "worker";

    /** Seconds for what a lost machine holds up, and a night besides. */
    private static final int LONGEST = 150;

    private static final int POINTS = Integer.getInteger("rollup.kill.points");

    /** As many as in the normal build. */
    private static final int FEW = 4;

    private static int year = 2040;

    @TempDir
    private static Path folder;

    private static Hosts hosts;
    private static Questions database;
    private static Office office;
    private static String url;

    @BeforeAll
    static void startDatabase() throws Exception {
        Path cluster = folder.resolve("postgres");
        hosts = Hosts.make(DATABASE, FIRST, SECOND, WORKER);
        Path program = makeCluster(cluster);
        List<String> words = new ArrayList<>(hosts.on(DATABASE));
        // PostgreSQL refuses to run as root
        words.addAll(List.of("unshare", "-U", program.toString(), "-D", cluster.toString(), "-p", "5432"));
        words.addAll(List.of("-c", "listen_addresses=*", "-c", "unix_socket_directories=", "-c", "fsync=off"));
        Path log = folder.resolve("postgres.log");
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await(() -> Files.exists(log) && Files.readString(log).contains("ready to accept connections"));
        url = "jdbc:postgresql://" + hosts.address(DATABASE) + ":5432/postgres";
        database = Questions.begin(hosts.on(DATABASE), url, "postgres");
        office = new Office(folder.resolve("office"))
                .roster(IntStream.range(0, UNITS)
                        .mapToObj(unit -> unit + "," + name(unit) + ",,部门," + unit)
                        .toArray(String[]::new));
        runScript();
        assertThat(start(FIRST, "owner", "prepare", "--data", data(FIRST)).waitFor())
                .as(said(FIRST))
                .isZero();
        runScript();
    }

    /** Gives the program that serves it. */
    private static Path makeCluster(Path cluster) throws Exception {
        try (Postgres here = Postgres.startIn(cluster)) {
            Path program = Path.of(
                            "/proc",
                            Files.readAllLines(cluster.resolve("postmaster.pid"))
                                    .get(0),
                            "exe")
                    .toRealPath();
            Files.writeString(
                    cluster.resolve("pg_hba.conf"), "\nhost all all samenet trust\n", StandardOpenOption.APPEND);
            return program;
        }
    }

    private static void runScript() throws IOException {
        database.ask(Files.readString(Path.of("src/dist/postgresql/roles.sql"), StandardCharsets.UTF_8));
    }

    @AfterAll
    static void removeAll() {
        if (database != null) {
            database.close();
        }
        if (hosts != null) {
            hosts.close();
        }
    }

    @BeforeEach
    void reportsOfAYear() throws IOException {
        year--;
        String noise = "备注,某某事项,某某事项,某某事项\n".repeat(NOISE);
        for (int unit = 0; unit < UNITS; unit++) {
            office.received(year, "2024-01-12/" + name(unit) + ".csv", ReportCsv.of(name(unit), year, unit) + noise);
        }
    }

    private static String name(int unit) {
        return "文登区第" + unit + "局";
    }

    private static String data(String host) {
        return folder.resolve("data-" + host).toString();
    }

    private static Process start(String host, String role, String... command) throws IOException {
        List<String> words = new ArrayList<>(hosts.on(host));
        words.addAll(PackagedProgram.java(PackagedProgram.INSTALLED));
        words.addAll(List.of(command));
        ProcessBuilder process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(host + year + ".txt").toFile());
        process.environment()
                .putAll(Map.of(
                        "LC_ALL",
                        "C.UTF-8",
                        "ROLLUP_WORKERS_PART",
                        "5",
                        "SPRING_DATASOURCE_URL",
                        url,
                        "SPRING_DATASOURCE_USERNAME",
                        "rollup_" + role));
        return process.start();
    }

    private static Process night(String host, String... more) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("run", "--year", Integer.toString(year), "--as-of", "2024-02-10", "--data", data(host)));
        words.addAll(
                List.of("--inbox", office.inbox().toString(), "--out", out(host).toString()));
        words.addAll(List.of(more));
        return start(host, "job", words.toArray(String[]::new));
    }

    private static Path out(String host) {
        return folder.resolve("out-" + host);
    }

    private static String said(String host) {
        try {
            return Files.readString(folder.resolve(host + year + ".txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        for (int tries = 0; !condition.holds(); tries++) {
            assertThat(tries).as("waited for in vain").isLessThan(3_000);
            Thread.sleep(20);
        }
    }

    /** How many files of the run that is going on are read. */
    private static int done() {
        return Integer.parseInt(database.ask("SELECT COUNT(*) FROM received_file JOIN rollup_run ON run_id = id"
                        + " AND NOT published WHERE state <> 'COLLECTED'")
                .get(0));
    }

    /** What a machine has open at the database, and where it has got to. */
    private static List<String> sessions(String host, String condition) {
        return database.ask(
                "SELECT pid FROM pg_stat_activity WHERE client_addr = '" + hosts.address(host) + "' AND " + condition);
    }

    private static void assertEnded(Process night, int exit, String host) throws Exception {
        assertThat(night.waitFor(LONGEST, TimeUnit.SECONDS)).as(said(host)).isTrue();
        assertThat(night.exitValue()).as(said(host)).isEqualTo(exit);
    }

    private static void assertSameAsAlone(String host) throws Exception {
        Path alone = folder.resolve("alone" + year);
        Night one = Night.run(office.inbox(), alone, "--year", Integer.toString(year));
        assertThat(one.exit()).as(one.complained()).isZero();
        assertThat(Night.hashes(out(host).resolve(Integer.toString(year))))
                .isEqualTo(Night.hashes(alone.resolve("out/" + year)));
    }

    @Test
    void aNightWhoseMachineLosesItsPowerHoldsUpTheNextForHalfAMinute() throws Exception {
        Process lost = night(FIRST);
        await(() -> done() > 0 || !lost.isAlive());
        assertThat(lost.isAlive()).as(said(FIRST)).isTrue();
        assertThat(sessions(FIRST, "application_name LIKE 'rollup run@%'")).hasSizeBetween(2, 3);
        hosts.losePower(FIRST);
        assertThat(lost.waitFor()).isEqualTo(137);

        Process next = night(SECOND);
        await(() -> said(SECOND).contains("数据库正被另一次汇总使用") || !next.isAlive());
        assertThat(sessions(FIRST, "TRUE"))
                .as("has the database not noticed yet")
                .isNotEmpty();

        assertEnded(next, 0, SECOND);
        assertThat(sessions(FIRST, "TRUE")).isEmpty();
        hosts.mend(FIRST);
        assertSameAsAlone(SECOND);
    }

    @Test
    void aWorkerThatIsCutOffHoldsUpNeitherTheNightNorTheNext() throws Exception {
        assumeTrue(POINTS > FEW, "takes minutes: -Pslow");
        Process worker = start(WORKER, "worker", "worker", "--name", "w1", "--data", data(WORKER));
        await(() -> said(WORKER).contains("已就绪") || !worker.isAlive());
        await(() ->
                sessions(WORKER, "application_name LIKE 'rollup worker w1@%'").size() == 1);
        Process night = night(SECOND, "--workers");
        await(() -> !sessions(WORKER, "xact_start < now() - INTERVAL '50 ms' AND query NOT LIKE '%SKIP LOCKED%'")
                .isEmpty());
        hosts.cut(WORKER);

        assertEnded(night, 0, SECOND);
        assertSameAsAlone(SECOND);
        await(() -> said(WORKER).contains("工作进程 w1：数据库没有响应，等待恢复"));
        long begun = System.nanoTime();
        assertEnded(night(SECOND, "--workers"), 0, SECOND);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(60);
        hosts.mend(WORKER);
        await(() -> said(WORKER).contains("工作进程 w1：数据库已恢复，继续工作"));
        worker.destroy();
        assertThat(worker.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aNightThatIsCutOffSaysSoAndTheNextGoesOn() throws Exception {
        assumeTrue(POINTS > FEW, "takes minutes: -Pslow");
        Process night = night(FIRST);
        await(() -> done() > 0 || !night.isAlive());
        assertThat(night.isAlive()).as(said(FIRST)).isTrue();
        hosts.cut(FIRST);

        assertEnded(night, 1, FIRST);
        assertThat(said(FIRST)).contains("原因：数据库中断过，这次没有做完。数据库恢复后再运行一次，会从这里接着做");
        hosts.mend(FIRST);
        assertEnded(night(FIRST), 0, FIRST);
        assertSameAsAlone(FIRST);
    }
}
