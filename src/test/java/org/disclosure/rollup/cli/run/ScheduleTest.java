package org.disclosure.rollup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.nights.ManualScheduler;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine;

/** Nights by the clock, without one. */
class ScheduleTest {

    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            new Messages(Messages.Language.ZH));

    private String complaint(String... arguments) {
        Night night = Night.command(folder, arguments);
        assertThat(night.exit()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
        return night.complained().strip();
    }

    @Test
    void aTimetableThatCannotBeUsedIsSaidAtOnce() {
        assertThat(complaint("schedule", "--cron", "0 2 * * *"))
                .isEqualTo("定时表达式“0 2 * * *”不对：应为六项，依次是秒、分、时、日、月、星期，如每天凌晨两点写作 \"0 0 2 * * *\"");
        assertThat(complaint("schedule", "--cron", "0 0 2 30 2 *"))
                .isEqualTo("定时表达式“0 0 2 30 2 *”不对：应为六项，依次是秒、分、时、日、月、星期，如每天凌晨两点写作 \"0 0 2 * * *\"");
        assertThat(complaint("schedule", "--lang", "en", "--zone", "Asia/Wendeng"))
                .isEqualTo("There is no time zone “Asia/Wendeng”; write one such as Asia/Shanghai");
        assertThat(complaint("schedule", "--cron")).isEqualTo("参数 --cron 后面缺少内容\n用 --help 查看用法");
        assertThat(complaint("schedule", "--inbox", folder.resolve("in").toString()))
                .isEqualTo("找不到收件文件夹：" + folder.resolve("in"));
    }

    @Test
    void nightsGoOnWhateverBecomesOfOne() throws IOException {
        Path inbox = folder.resolve("in");
        ManualScheduler scheduler = new ManualScheduler();
        watch(inbox).begin(scheduler, Optional.empty());

        assertThat(scheduler.due(Night.CLOCK)).isEqualTo(Night.CLOCK.instant().plusSeconds(86_400));
        assertThat(scheduler.runThoseAtOnce()).isEqualTo(1);
        copy(SAMPLES.resolve("2023"), inbox.resolve("2023"));
        Files.copy(SAMPLES.resolve("roster.csv"), inbox.resolve("roster.csv"));
        scheduler.runRepeated();

        assertThat(complained.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("找不到收件文件夹：" + inbox, "2023 年 读取: 21", "2023 年 检查: 19");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .startsWith("还没有汇总过，现在就开始", "下一次汇总：2024-02-11 02:00（Asia/Shanghai）", "")
                .contains("2023 年：应报 20 家，已计入 18 家（零报送 1 家），逾期未报 1 家，无法读取 1 家，年度不符 0 家")
                .endsWith("下一次汇总：2024-02-11 02:00（Asia/Shanghai）");
        assertThat(nights()).extracting(RunLogStore.LoggedRun::outcome).containsExactly(Outcome.DONE, Outcome.FAILED);
        assertThat(nights().get(1).failure()).isEqualTo("找不到收件文件夹：" + inbox);
    }

    @Test
    void nothingIsDoneBeforeItsTimeWhenNothingIsOwed() {
        ManualScheduler scheduler = new ManualScheduler();
        watch(SAMPLES).begin(scheduler, Optional.of(night(Night.CLOCK.instant())));

        assertThat(scheduler.runThoseAtOnce()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("下一次汇总：2024-02-11 02:00（Asia/Shanghai）\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNightThatWasMissedIsCaughtUp() {
        ManualScheduler scheduler = new ManualScheduler();
        watch(folder.resolve("in"))
                .begin(scheduler, Optional.of(night(Night.CLOCK.instant().minusSeconds(200_000))));

        assertThat(scheduler.runThoseAtOnce()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo("上一次汇总没有做，或没有做完，现在补上\n下一次汇总：2024-02-11 02:00（Asia/Shanghai）\n");
    }

    private Watch watch(Path inbox) {
        RunOptions options = CommandLine.populateCommand(
                new RunOptions(),
                "--inbox=" + inbox,
                "--out=" + folder.resolve("out"),
                "--data=" + folder.resolve("data"));
        Timetable timetable = new Timetable(CronExpression.parse("0 0 2 * * *"), ZoneId.of("Asia/Shanghai"));
        Clock clock = Night.CLOCK;
        RollupRun run = new RollupRun(console, Messages.Language.ZH, options, clock);
        return new Watch(timetable, run, new Failures(console, clock), console, clock);
    }

    private static RunLogStore.LoggedRun night(Instant started) {
        return new RunLogStore.LoggedRun(
                1, LocalDate.of(2024, 2, 10), started, Optional.of(started), Outcome.DONE, "", List.of());
    }

    private List<RunLogStore.LoggedRun> nights() {
        try (ConfigurableApplicationContext application =
                Application.start(folder.resolve("data"), LocalDate.of(2024, 2, 10), List.of(), console)) {
            return application.getBean(RunLogStore.class).last(10);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
