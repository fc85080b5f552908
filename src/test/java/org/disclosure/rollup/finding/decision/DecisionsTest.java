package org.disclosure.rollup.finding.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.DecisionCopy;
import org.disclosure.rollup.nights.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office decides of findings is read the next night and stays as long as the figures do. */
public class DecisionsTest {

    private static final String FINDINGS = "审核问题";
    private static final String REGULATIONS = "T2-REGULATIONS";

    @TempDir
    private Path folder;

    private Path inbox;
    private Path decisions;

    @BeforeEach
    void anInboxOfOneReportWithSomethingToExplainAndOneMissing() throws IOException {
        inbox = Files.createDirectories(folder.resolve("in"));
        decisions = folder.resolve("data/decisions");
        Files.writeString(inbox.resolve("roster.csv"), "code,name,aliases,kind,order\n1,文登区甲局,,部门,1\n2,文登区乙局,,部门,2\n");
        receive("2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));
    }

    private void receive(String path, String csv) throws IOException {
        Path file = inbox.resolve("2023").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
    }

    private Night run(String... more) {
        Night night = Night.run(inbox, folder, more);
        assertThat(night.exit()).isIn(0, 3);
        return night;
    }

    private Night runOn(String day, String... more) {
        Night night = Night.command(
                folder.resolve("out"),
                Stream.concat(
                                Stream.of(
                                        "run",
                                        "--inbox",
                                        inbox.toString(),
                                        "--out",
                                        folder.resolve("out").toString(),
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--as-of",
                                        day),
                                Stream.of(more))
                        .toArray(String[]::new));
        assertThat(night.exit()).isZero();
        return night;
    }

    private Night accept(String... more) {
        Stream<String> arguments = Stream.of(
                "accept",
                "--year",
                "2023",
                "--by",
                "李四",
                "--as-of",
                "2024-02-12",
                "--data",
                folder.resolve("data").toString());
        return Night.command(
                folder.resolve("out"), Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private DecisionCopy copyOf(Night night) throws IOException {
        return new DecisionCopy(night, 2023, FINDINGS);
    }

    private static Map<String, String> finding(Night night, String code) throws IOException {
        return night.csv(2023, "findings.csv").stream()
                .filter(finding -> finding.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String state(Night night, String code) throws IOException {
        return finding(night, code).get("state");
    }

    private static List<String> history(Night night) throws IOException {
        return night.csv(2023, "decisions.csv").stream()
                .map(line -> String.join(
                        " ",
                        line.get("decision"),
                        line.get("note"),
                        line.get("decided_by"),
                        line.get("decided_on"),
                        line.get("from_file")))
                .toList();
    }

    @Test
    void anAcceptedFindingIsExplainedUntilAFigureChanges() throws IOException {
        Night first = run();
        assertThat(first.closingLines()).noneMatch(line -> line.contains("已说明"));
        try (DecisionCopy copy = copyOf(first)) {
            copy.decide(REGULATIONS, "认可", "=规章由区政府制定\n已核实", "张三").saveTo(decisions.resolve("反馈/核实.xlsx"));
        }

        Night explained = run("--fail-on", "explain");
        assertThat(explained.closingLines()).contains("  问题：强制 1，核实 0，提示 0；未能判定 0", "  已说明 1，强制放行 0，退回 0，数值变化后重新打开 0");
        assertThat(finding(explained, REGULATIONS))
                .containsEntry("state", "EXPLAINED")
                .containsEntry("decided_by", "张三")
                .containsEntry("decided_on", "2024-02-10");
        assertThat(DecisionCopy.column(explained, 2023, FINDINGS, "编号")).containsOnlyKeys("D-MISSING");
        assertThat(DecisionCopy.column(explained, 2023, "已说明", "处理情况"))
                .isEqualTo(Map.of(REGULATIONS, "已认可（张三，2024-02-10）：=规章由区政府制定\n已核实"));
        assertThat(history(explained)).containsExactly("ACCEPT '=规章由区政府制定\n已核实 张三 2024-02-10 反馈/核实.xlsx");

        Map<String, String> hashes = explained.hashes();
        assertThat(run().hashes()).isEqualTo(hashes);
        assertThat(history(runOn("2024-03-01"))).isEqualTo(history(explained));

        String moved = ReportCsv.of("文登区甲局", 2023, 3).replaceAll("(?m)^", ",,");
        receive("2024-01-20/甲局.csv", "\n\n" + moved);
        Night resubmitted = run();
        assertThat(finding(resubmitted, REGULATIONS))
                .containsEntry("state", "EXPLAINED")
                .containsEntry("address", "D5")
                .containsEntry("id", finding(first, REGULATIONS).get("id"));

        receive("2024-01-22/甲局.csv", ReportCsv.of("文登区甲局", 2023, 4));
        Night changed = run();
        assertThat(state(changed, REGULATIONS)).isEqualTo("REOPENED");
        assertThat(finding(changed, REGULATIONS).get("message"))
                .endsWith("此问题曾于 2024-02-10 由张三认可，当时的数值是：本年制发件数 3 + 本年废止件数 3 + 现行有效件数 3 ≠ 0；"
                        + "现在变为：本年制发件数 4 + 本年废止件数 4 + 现行有效件数 4 ≠ 0，请重新处理。");
        assertThat(changed.closingLines()).contains("  已说明 0，强制放行 0，退回 0，数值变化后重新打开 1");
        assertThat(Files.readString(changed.file(2023, "index.html")))
                .contains("{\"from\":\"2023年认可（张三）\",\"words\":\"=规章由区政府制定\\n已核实\"}");
    }

    @Test
    void whatLiesInTheInboxIsReadToo() throws IOException {
        Night first = run();
        String number = finding(first, REGULATIONS).get("id");
        String says = "\uFEFF编号,处理意见,说明,处理人\r\n" + number + ",认可,规章由区政府制定,张三\r\n";
        Path within = Files.createDirectories(inbox.resolve("处理意见"));
        Files.writeString(within.resolve("处理意见-2024-02-09-张三.csv"), says);
        Files.writeString(within.resolve("坏.xlsx"), "PK\u0003\u0004");

        Night explained = run();
        assertThat(state(explained, REGULATIONS)).isEqualTo("EXPLAINED");
        assertThat(history(explained)).containsExactly("ACCEPT 规章由区政府制定 张三 2024-02-09 处理意见-2024-02-09-张三.csv");
        assertThat(explained.closingLines())
                .containsSequence("没有采用的处理意见：", "  坏.xlsx：文件打不开（可能已损坏、设有密码或不是表格），没有读取")
                .noneMatch(line -> line.contains("不属于任何年度"));

        Files.createDirectories(decisions);
        Files.copy(within.resolve("处理意见-2024-02-09-张三.csv"), decisions.resolve("处理意见-2024-02-09-张三.csv"));
        assertThat(history(run())).isEqualTo(history(explained));
        Files.delete(within.resolve("处理意见-2024-02-09-张三.csv"));
        assertThat(history(run())).isEqualTo(history(explained));
    }

    @Test
    void anErrorIsOverruledByNameWithAReasonAndNeverAccepted() throws IOException {
        receive("2024-01-12/乙局.csv", ReportCsv.of("文登区乙局", 2023, 0).replace("行政许可,0", "行政许可,-5"));
        Night first = run();
        assertThat(state(first, "F-NEGATIVE")).isEqualTo("OPEN");
        assertThat(licenses(first)).isEqualTo("-2 3");
        try (DecisionCopy copy = copyOf(first)) {
            copy.decide("F-NEGATIVE", "认可", "冲销上年", "张三").saveTo(decisions.resolve("a.xlsx"));
            Night refused = run("--fail-on", "error");
            String reason = "强制问题（" + finding(first, "F-NEGATIVE").get("id") + "）不能认可，只能改正，或由处理人写明说明后强制放行";
            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.closingLines())
                    .containsSequence(
                            "没有采用的处理意见：", "  a.xlsx / 审核问题 第 " + copy.rowNumber("F-NEGATIVE") + " 行：" + reason);
            assertThat(state(refused, "F-NEGATIVE")).isEqualTo("OPEN");

            copy.decide("F-NEGATIVE", "强制放行", "冲销上年", "").saveTo(decisions.resolve("b.xlsx"));
            assertThat(run().closingLines()).anyMatch(line -> line.startsWith("  b.xlsx") && line.contains("没有填处理人"));

            copy.decide("F-NEGATIVE", "强制放行", "冲销上年", "王主任").saveTo(decisions.resolve("c.xlsx"));
        }
        Night overruled = run("--fail-on", "error");
        assertThat(overruled.exit()).isZero();
        assertThat(overruled.closingLines())
                .contains("  已说明 0，强制放行 1，退回 0，数值变化后重新打开 0")
                .doesNotContain("没有采用的处理意见：");
        assertThat(DecisionCopy.column(overruled, 2023, FINDINGS, "处理情况"))
                .containsEntry("F-NEGATIVE", "已强制放行（王主任，2024-02-10）：冲销上年");
        assertThat(licenses(overruled)).isEqualTo("-2 -2");
    }

    private static String licenses(Night night) throws IOException {
        return night.csv(2023, "summary.csv").stream()
                .filter(sum -> sum.get("cell").equals("t2/licenses/decisions"))
                .map(sum -> sum.get("value") + " " + sum.get("value_error_free"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLaterOfTwoDecisionsHoldsAndBothAreRemembered() throws IOException {
        Night first = run();
        try (DecisionCopy copy = copyOf(first)) {
            copy.decide(REGULATIONS, "退回", "请改填规范性文件", "张三").saveTo(decisions.resolve("甲 2024-02-08.xlsx"));
            copy.decide(REGULATIONS, "认可", "属实", "李四").saveTo(decisions.resolve("乙 2024-02-07.xlsx"));
        }
        Night returned = run();
        assertThat(state(returned, REGULATIONS)).isEqualTo("RETURNED");
        assertThat(DecisionCopy.column(returned, 2023, FINDINGS, "处理情况"))
                .containsEntry(REGULATIONS, "已退回（张三，2024-02-08）请改填规范性文件");
        assertThat(history(returned))
                .containsExactly(
                        "ACCEPT 属实 李四 2024-02-07 乙 2024-02-07.xlsx", "RETURN 请改填规范性文件 张三 2024-02-08 甲 2024-02-08.xlsx");

        assertThat(accept("--unit", "文登区甲局", "--code", REGULATIONS, "--note", "属实")
                        .exit())
                .isZero();
        Night accepted = run();
        assertThat(state(accepted, REGULATIONS)).isEqualTo("EXPLAINED");

        Path fresh = folder.resolve("fresh");
        Files.createDirectories(fresh.resolve("data/decisions"));
        Files.copy(accepted.file(2023, "decisions.csv"), fresh.resolve("data/decisions/去年的决定.csv"));
        Night restored = Night.run(inbox, fresh);
        assertThat(restored.results()).isEqualTo(accepted.results());
        assertThat(Night.run(inbox, fresh).hashes()).isEqualTo(restored.hashes());
    }

    @Test
    void aListThatWasSortedFilteredAndMovedIsReadAndWhatCannotBeIsSaid() throws IOException {
        Night first = run();
        try (DecisionCopy copy = copyOf(first)) {
            copy.decide(REGULATIONS, "认可", "属实", "张三").saveRearrangedTo(decisions.resolve("整理.xlsx"));
            copy.decide(REGULATIONS, "好的", "属实", "张三").spoilNumber("D-MISSING");
            copy.decide("D-MISSING", "退回", "", "张三").saveTo(decisions.resolve("错.xlsx"));
        }
        Files.write(decisions.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(decisions.resolve("通知.csv"), "各单位,请尽快报送\n");
        Files.writeString(decisions.resolve("~$整理.xlsx"), "lock");

        Night night = run();

        assertThat(state(night, REGULATIONS)).isEqualTo("EXPLAINED");
        List<String> lines = night.closingLines();
        assertThat(lines.subList(lines.indexOf("没有采用的处理意见：") + 1, lines.size()))
                .filteredOn(line -> line.contains("xlsx") || line.contains("csv"))
                .filteredOn(line -> !line.contains("summary.xlsx"))
                .containsExactly(
                        "  坏.xlsx：文件打不开（可能已损坏、设有密码或不是表格），没有读取",
                        "  通知.csv：没有找到“处理意见”和“编号”（或者“单位”和“单元格”）这些列，没有读取",
                        "  错.xlsx / 审核问题 第 2 行：“编号”是空的或被改动过（“2023-T2”），不知道是哪个问题",
                        "  错.xlsx / 审核问题 第 3 行：不认识处理意见“好的”，请填 认可、退回、强制放行、按单位说明认可、采用这一份、代改 或 撤回代改");
        assertThat(DecisionCopy.column(night, 2023, "未采用的处理意见", "没有采用的原因"))
                .containsEntry("3", "不认识处理意见“好的”，请填 认可、退回、强制放行、按单位说明认可、采用这一份、代改 或 撤回代改");
    }

    @Test
    void englishWorkbooksAndCommandsDecideInEnglish() throws IOException {
        Night first = run("--lang", "en");
        try (DecisionCopy copy = new DecisionCopy(first, 2023, "Findings")) {
            copy.decide(REGULATIONS, "accept", "They are the district's", "Zhang")
                    .saveTo(decisions.resolve("en.xlsx"));
        }
        Night explained = run("--lang", "en");
        assertThat(explained.closingLines())
                .contains("  Explained 1, overruled 0, returned 0, open again after a change 0");
        assertThat(DecisionCopy.column(explained, 2023, "Explained", "Standing"))
                .isEqualTo(Map.of(REGULATIONS, "Accepted (Zhang, 2024-02-10): They are the district's"));
        receive("2024-01-22/甲局.csv", ReportCsv.of("文登区甲局", 2023, 4));
        assertThat(finding(run("--lang", "en"), REGULATIONS).get("message"))
                .endsWith(" On 2024-02-10, Zhang decided “Accept” for these values: 本年制发件数 3 + 本年废止件数 3"
                        + " + 现行有效件数 3 ≠ 0; they have changed to: 本年制发件数 4 + 本年废止件数 4 + 现行有效件数 4 ≠ 0."
                        + " Decide again.");
    }

    @Test
    void aCommandThatFitsNoFindingSaysWhatThereIs() throws IOException {
        assertThat(accept("--code", "Y-CARRY").complained()).startsWith("找不到数据文件夹");
        Files.createDirectories(folder.resolve("data"));
        assertThat(accept("--code", "Y-CARRY").complained()).startsWith("数据文件夹 ");
        String number = finding(run(), REGULATIONS).get("id");

        Night none = accept("--unit", "1", "--code", "Y-CARRY");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.complained()).isEqualTo("没有这样的问题。相近的有：\n  " + number + " (t2/regulations/issued)\n");
        assertThat(accept("--unit", "2", "--code", "D-MISSING", "--note", "已并入甲局")
                        .complained())
                .startsWith("没有记下：强制问题（");
        assertThat(accept("--no", number).complained()).isEqualTo("没有记下：没有填说明（" + number + "）。用 --note 写\n");
        assertThat(accept().complained()).isEqualTo("请用 --no 编号，或用 --unit 单位和 --code 代码指明问题\n");
        assertThat(accept("--no", number, "--return", "--overrule").exit()).isEqualTo(2);
        assertThat(accept("--no", number, "--note", "属实").closingLines())
                .containsExactly("已记下“认可”（" + number + "）。下次汇总时生效");

        assertThat(accept("--unit", "2", "--code", "D-MISSING", "--note", "已并入甲局", "--overrule")
                        .exit())
                .isZero();
        Night night = runOn("2024-02-20", "--fail-on", "hint");
        assertThat(night.exit()).isZero();
        assertThat(state(night, "D-MISSING")).isEqualTo("OVERRULED");
    }

    @Test
    void aFileOfALaterDayThanTheRunIsOfItsDay() throws IOException {
        Night night = run();
        Files.createDirectories(decisions);
        String head = "编号,处理意见,说明,处理人\n" + finding(night, "D-MISSING").get("id");
        Files.writeString(decisions.resolve("处理意见-2034-02-10-张三.csv"), head + ",强制放行,属实,张三\n");
        runOn("2024-02-11");
        Files.writeString(decisions.resolve("处理意见-2024-02-12-李四.csv"), head + ",退回,不属实,李四\n");

        Night later = runOn("2024-02-12");

        assertThat(history(later))
                .containsExactly(
                        "OVERRULE 属实 张三 2024-02-11 处理意见-2034-02-10-张三.csv",
                        "RETURN 不属实 李四 2024-02-12 处理意见-2024-02-12-李四.csv");
        assertThat(state(later, "D-MISSING")).isEqualTo("RETURNED");
    }

    @Test
    void whatTwoPersonsDecidedDifferentlyOnOneDayIsSaidOfBoth() throws IOException {
        Night night = run();
        Files.createDirectories(decisions);
        String number = finding(night, "D-MISSING").get("id");
        String head = "编号,处理意见,说明,处理人\n" + number;
        Files.writeString(decisions.resolve("处理意见-2024-02-10-张三.csv"), head + ",强制放行,属实,张三\n");
        Files.writeString(decisions.resolve("处理意见-2024-02-10-李四.csv"), head + ",退回,不属实,李四\n");

        String said = " 第 2 行：同一天另有人写了不同的意见（" + number + "），只有一个有效；请商定后再填一次";
        assertThat(runOn("2024-02-11").printed().lines().filter(line -> line.contains("同一天")))
                .containsExactly(
                        "  处理意见-2024-02-10-张三.csv / 处理意见-2024-02-10-张三" + said,
                        "  处理意见-2024-02-10-李四.csv / 处理意见-2024-02-10-李四" + said);
    }
}
