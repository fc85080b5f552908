package org.disclosure.rollup.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.run.RollupRun;
import org.disclosure.rollup.cli.run.RunOptions;
import org.disclosure.rollup.cli.run.Timetable;
import org.disclosure.rollup.cli.run.Watch;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.ManualScheduler;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine;

/** Where results lie there was a store: a night does not begin a new one in its place, unless it is told to. */
class LostStoreTest {

    @TempDir
    private Path folder;

    private Office office;
    private Path data;
    private Map<String, String> published;

    @BeforeEach
    void aUnitHasReported() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        data = office.home().resolve("data");
        assertThat(office.nightOf("2024-02-10").exit()).isZero();
        published = Night.hashes(office.out());
    }

    private String refused(Night night) throws IOException {
        assertThat(night.exit()).isEqualTo(1);
        assertThat(night.printed()).isEmpty();
        assertThat(Night.hashes(office.out())).isEqualTo(published);
        return night.complained();
    }

    private String gone() {
        return "启动失败，没有发布任何结果\n原因：结果文件夹里有以前的结果（" + office.out().resolve("2023") + "），数据文件夹 " + data
                + " 里却没有数据库。没有它就不知道发过哪些通知、锁定了哪些年度、办公室处理过什么，所以没有汇总。请检查磁盘是否连上、"
                + "--data 和 --out 是否指对了地方；数据库确实丢失的，用 restore 从备份恢复；确实要从头开始的，加上 --new-store 运行一次\n";
    }

    @Test
    void aDataFolderThatIsAwayIsNotMadeAnew() throws IOException {
        Path away = folder.resolve("away");
        Files.move(data, away);

        assertThat(refused(office.nightOf("2024-02-11"))).isEqualTo(gone());
        assertThat(refused(office.nightOf("2024-02-11", "--lang", "en")))
                .isEqualTo("The program could not start; nothing was published\nReason: Results of earlier runs lie in "
                        + office.out().resolve("2023") + ", and there is no store in the data folder " + data
                        + ". Without it nothing is known of the letters that were sent, the years that are locked and what the"
                        + " office decided, so nothing was done. Look whether the disk is connected and whether --data and --out"
                        + " name the right places; if the store is lost, restore a backup; to begin anew on purpose, run once"
                        + " with --new-store\n");
        assertThat(data).doesNotExist();

        Files.move(away, data);
        Night back = office.nightOf("2024-02-11");
        assertThat(back.exit()).as(back.complained()).isZero();
    }

    @Test
    void aScheduleDoesNotBeginOnIt() throws IOException {
        Files.move(data, folder.resolve("away"));

        assertThat(refused(Night.command(
                        office.out(),
                        "schedule",
                        "--inbox",
                        office.inbox().toString(),
                        "--out",
                        office.out().toString(),
                        "--data",
                        data.toString())))
                .isEqualTo(gone());
        assertThat(data).doesNotExist();
    }

    /** As when inbox and data lie on one share. */
    @Test
    void aNightThatFindsNoInboxEitherIsNotNotedInANewStore() throws IOException {
        Files.move(data, folder.resolve("away"));
        Files.move(office.inbox(), folder.resolve("in"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(told, true, StandardCharsets.UTF_8);
        Console console = new Console(terminal, terminal, new Messages(Messages.Language.ZH));
        RunOptions options = CommandLine.populateCommand(
                new RunOptions(), "--inbox=" + office.inbox(), "--out=" + office.out(), "--data=" + data);
        ManualScheduler scheduler = new ManualScheduler();
        new Watch(
                        new Timetable(CronExpression.parse("0 0 2 * * *"), ZoneId.of("Asia/Shanghai")),
                        new RollupRun(console, Messages.Language.ZH, options, Night.CLOCK),
                        new Failures(console, Night.CLOCK),
                        console,
                        Night.CLOCK)
                .begin(scheduler, Optional.empty());

        assertThat(scheduler.runThoseAtOnce()).isEqualTo(1);

        assertThat(told.toString(StandardCharsets.UTF_8))
                .isEqualTo("还没有汇总过，现在就开始\n找不到收件文件夹：" + office.inbox() + "\n" + gone()
                        + "下一次汇总：2024-02-11 02:00（Asia/Shanghai）\n");
        assertThat(data).doesNotExist();
    }

    @Test
    void aStoreWhoseMakingWasBrokenOffIsNone() throws IOException {
        Files.write(data.resolve("rollup.mv.db"), new byte[0]);

        assertThat(refused(office.nightOf("2024-02-11")))
                .startsWith("启动失败，没有发布任何结果\n原因：结果文件夹里有以前的结果（" + office.out().resolve("2023") + "），数据文件夹 " + data
                        + " 里的数据库文件却是空的，没有建成，或者被清空了。没有它就不知道发过哪些通知");
        assertThat(refused(office.nightOf("2024-02-11", "--lang", "en")))
                .startsWith(
                        "The program could not start; nothing was published\nReason: Results of earlier runs lie in "
                                + office.out().resolve("2023") + ", and the file of the store in the data folder "
                                + data
                                + " is empty: it was never made, or was emptied. ");
        assertThat(data.resolve("rollup.mv.db")).isEmptyFile();
    }

    @Test
    void aStoreThatKnowsOfNoRunIsNoneOfTheseResults() throws IOException {
        Files.move(data, folder.resolve("away"));
        assertThat(Night.command(folder, "prepare", "--data", data.toString()).exit())
                .isZero();

        String said = refused(office.nightOf("2024-02-11"));

        // whether there is a line about the log depends on whether anything was logged
        assertThat(said.replaceFirst("详细情况见 .*\n", ""))
                .isEqualTo("启动失败，没有发布任何结果\n原因：结果文件夹里有以前的结果（" + office.out().resolve("2023") + "），数据库 " + data
                        + " 里却一次汇总也没有。没有以前的记录就不知道发过哪些通知、锁定了哪些年度、办公室处理过什么，所以没有汇总。请检查数据库和 "
                        + "--out 是否指对了地方；记录确实丢失的，从备份恢复；确实要从头开始的，加上 --new-store 运行一次\n");
        // it is not one of its nights either
        assertThat(refused(office.nightOf("2024-02-12"))).isNotEmpty();
    }

    @Test
    void anOfficeMayBeginAnew() throws IOException {
        Files.move(data, folder.resolve("away"));

        assertThat(office.nightOf("2024-02-11", "--new-store").exit()).isZero();
        assertThat(office.nightOf("2024-02-12").exit()).isZero();
    }

    @Test
    void resultsOfAnotherInstallationAreNotWrittenOver() throws IOException {
        Office other = new Office(folder.resolve("other"))
                .roster("2,文登区乙局,,部门,1")
                .received(2022, "2023-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2022, 5));

        Night night = Night.command(
                office.out(),
                "run",
                "--inbox",
                other.inbox().toString(),
                "--out",
                office.out().toString(),
                "--data",
                other.home().resolve("data").toString());

        assertThat(night.exit()).isEqualTo(1);
        assertThat(Night.hashes(office.out())).isEqualTo(published);
        assertThat(other.home().resolve("data")).doesNotExist();
    }

    @Test
    void aFirstNightThatWasKilledWhileItMadeTheStoreGoesOn() throws IOException {
        Office first = new Office(folder.resolve("first"))
                .roster("1,文登区甲局,,部门,1")
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
        Files.createDirectories(first.home().resolve("data"));
        Files.write(first.home().resolve("data/rollup.mv.db"), new byte[0]);
        Files.write(first.home().resolve("data/rollup.making.mv.db"), new byte[100]);
        Files.createDirectories(first.out().resolve("2023"));
        Files.writeString(first.out().resolve("2023/批示.txt"), "办公室自己的文件");

        assertThat(first.nightOf("2024-02-10").exit()).isZero();
    }
}
