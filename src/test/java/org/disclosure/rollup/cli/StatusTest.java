package org.disclosure.rollup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ConsoleTable;
import org.disclosure.rollup.cli.show.StatusTables;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.RunLogStore.LoggedYear;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.Published;
import org.disclosure.rollup.store.history.RunLogStore.YearCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code status} prints. */
class StatusTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 10);
    private static final YearCounts COUNTS = new YearCounts(18, 2, 10, 9, 1);

    @TempDir
    private Path folder;

    private static RunLogStore.LoggedRun night(int back, Outcome outcome, String failure) {
        Instant started = Night.CLOCK.instant().minus(Duration.ofDays(back));
        boolean ended = outcome != Outcome.RUNNING;
        return new RunLogStore.LoggedRun(
                9 - back,
                DAY.minusDays(back),
                started,
                ended ? Optional.of(started.plusSeconds(754)) : Optional.empty(),
                outcome,
                failure,
                ended && failure.isEmpty() ? List.of(new LoggedYear(2023, outcome, Optional.of(COUNTS))) : List.of());
    }

    private static List<String> tables(Messages.Language language) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        StatusTables tables =
                new StatusTables(new Console(out, out, new Messages(language)), ZoneId.of("Asia/Shanghai"));
        tables.runs(List.of(
                night(0, Outcome.RUNNING, ""),
                night(1, Outcome.NOTHING_NEW, ""),
                night(2, Outcome.FAILED, "磁盘已满"),
                night(3, Outcome.DONE, "")));
        tables.years(List.of(
                new Published(2022, DAY.minusDays(3), new YearCounts(20, 0, 0, 0, 0)),
                new Published(2023, DAY.minusDays(3), COUNTS)));
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void nightsAndYearsStandInColumnsInChinese() {
        assertThat(tables(Messages.Language.ZH))
                .containsExactly(
                        "日期        开始         用时         结果        未处理的问题",
                        "2024-02-10  02-10 02:00  —            中断        —",
                        "2024-02-09  02-09 02:00  12 分 34 秒  没有新内容  强制 10，核实 9，提示 1",
                        "2024-02-08  02-08 02:00  12 分 34 秒  失败        —",
                        "2024-02-07  02-07 02:00  12 分 34 秒  完成        强制 10，核实 9，提示 1",
                        "2024-02-08 失败的原因：磁盘已满",
                        "",
                        "年度  发布日期    单位             未处理的问题",
                        "2022  2024-02-07  已报 20，未报 0  强制 0，核实 0，提示 0",
                        "2023  2024-02-07  已报 18，未报 2  强制 10，核实 9，提示 1",
                        "");
    }

    @Test
    void nightsAndYearsStandInColumnsInEnglish() {
        assertThat(tables(Messages.Language.EN))
                .containsExactly(
                        "Day         Started      Took       Outcome      Open findings",
                        "2024-02-10  02-10 02:00  —          interrupted  —",
                        "2024-02-09  02-09 02:00  12 m 34 s  nothing new  error 10, ask 9, hint 1",
                        "2024-02-08  02-08 02:00  12 m 34 s  failed       —",
                        "2024-02-07  02-07 02:00  12 m 34 s  done         error 10, ask 9, hint 1",
                        "2024-02-08 failed because of: 磁盘已满",
                        "",
                        "Year  Published   Units          Open findings",
                        "2022  2024-02-07  20 in, 0 owed  error 0, ask 0, hint 0",
                        "2023  2024-02-07  18 in, 2 owed  error 10, ask 9, hint 1",
                        "");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (Messages.Language language : Messages.Language.values()) {
            assertThat(tables(language))
                    .allSatisfy(line -> assertThat(ConsoleTable.width(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void aStoreWithoutNightsSaysSoAndWhenTheNextIsDue() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assertThat(Night.command(folder, "status", "--data", data.toString()).printed())
                .isEqualTo("还没有汇总过\n按定时，下一次汇总：2024-02-11 02:00（Asia/Shanghai）\n");
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        Night night =
                Night.command(folder, "status", "--data", folder.resolve("data").toString());
        assertThat(night.exit()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }
}
