package org.disclosure.rollup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.finding.Messages.Language;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of the running text against the tables: N-RECEIVED to N-PERCENT. */
class NarrativeFactsTest {

    private static final Unit GOVERNMENT = new Unit("WD00", "威海市文登区人民政府", List.of(), UnitKind.GOVERNMENT, 0);

    private static final Set<String> CODES = Set.of(
            "N-RECEIVED",
            "N-CONCLUDED",
            "N-CARRIED",
            "N-OUTCOME",
            "N-APPLICANT",
            "N-DISPUTE",
            "N-NONE",
            "N-NORMS",
            "N-FEE",
            "N-SUM",
            "N-PERCENT");

    private final Checking checking = Checking.in(2023);

    private static Tables saying(String text) {
        return Tables.of(2023).saying("一、总体情况\n" + text);
    }

    private static List<Finding> facts(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> CODES.contains(finding.code()))
                .map(Worded::of)
                .toList();
    }

    private List<Finding> facts(Tables tables) {
        return facts(checking.findings(tables));
    }

    private static String resource(String name) {
        try (InputStream in = NarrativeFactsTest.class.getResourceAsStream("/narrative/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- permitted meanings

    @ParameterizedTest
    @CsvSource({
        "收到政府信息公开申请12件, 12, 3, 14, 1",
        "收到政府信息公开申请15件, 12, 3, 14, 1",
        "办理政府信息公开申请14件, 12, 3, 14, 1",
        "收到政府信息公开申请15件（含上年结转3件）, 12, 3, 14, 1",
        "办结政府信息公开申请14件, 12, 3, 14, 1",
        "答复政府信息公开申请11件, 12, 3, 14, 1",
        "新收政府信息公开申请12件，上年结转3件，转下年1件, 12, 3, 14, 1"
    })
    void everyPermittedMeaningIsRight(String text, String received, String in, String concluded, String out) {
        Tables tables = saying(text)
                .with("t3/1/total", received)
                .with("t3/2/total", in)
                .with("t3/3.7/total", concluded)
                .with("t3/4/total", out);

        assertThat(facts(tables)).isEmpty();
    }

    @Test
    void aNumberThatFitsNoMeaningIsToldWithTheCells() {
        Tables tables = saying("我局共收到政府信息公开申请16件。").with("t3/1/total", "12").with("t3/2/total", "3");

        assertThat(facts(tables))
                .containsExactly(Finding.of(
                                Problem.N_RECEIVED,
                                "我局共收到政府信息公开申请16件。",
                                "16件",
                                "本年新收政府信息公开申请数量 12（J4）；" + "本年新收政府信息公开申请数量 12（J4） + 上年结转政府信息公开申请数量 3（J5） = 15")
                        .about(CellCode.parse("t3/1/total"))
                        .at("表三", "J4")
                        .comparing("12", "16", "-4"));
    }

    @Test
    void newlyReceivedIsTheFirstRowAlone() {
        Tables tables = saying("新收政府信息公开申请15件。").with("t3/1/total", "12").with("t3/2/total", "3");

        assertThat(facts(tables))
                .extracting(Finding::code, Finding::observed, Finding::expected)
                .containsExactly(tuple("N-RECEIVED", "12", "15"));
    }

    @Test
    void whatTheTextSaysTwiceIsFoundOnce() {
        Tables tables = saying("收到政府信息公开申请2件。\n三、收到和处理政府信息公开申请情况\n收到政府信息公开申请2件。");

        assertThat(facts(tables)).extracting(Finding::code).containsExactly("N-RECEIVED");
    }

    @Test
    void aBlankOrUnreadableCellIsComparedWithNothing() {
        Tables tables = saying("收到政府信息公开申请15件，不予公开4件。").with("t3/1/total", "12");

        assertThat(facts(tables.blank("t3/2/total").unreadable("t3/3.3.5/total", "三")))
                .isEmpty();
    }

    @Test
    void aWrongCarryOverIsAnError() {
        assertThat(facts(saying("收到申请公开0件。\n（二）依申请公开。上年结转2件。")))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("N-CARRIED", Severity.ERROR));
    }

    @Test
    void anOutcomeIsTheSumOfItsRows() {
        Tables tables = saying("（二）依申请公开。不予公开5件，因没有现成信息无法提供2件。")
                .with("t3/3.3.1/total", "2")
                .with("t3/3.3.6/total", "3")
                .with("t3/3.4.1/total", "6")
                .with("t3/3.4.2/total", "2");

        assertThat(facts(tables)).isEmpty();
        assertThat(facts(tables.with("t3/3.3.6/total", "4")))
                .extracting(finding -> finding.arguments().get(2))
                .containsExactly("不予公开 6（J8:J15）");
    }

    @Test
    void organisationsAreTheirFiveColumnsTogether() {
        Tables tables = saying("（二）依申请公开。自然人申请3件，法人或其他组织申请4件。")
                .with("t3/1/natural", "3")
                .with("t3/1/business", "3")
                .with("t3/1/legal", "1");

        assertThat(facts(tables)).isEmpty();
        assertThat(facts(tables.with("t3/1/legal", "2")))
                .extracting(Finding::code)
                .containsExactly("N-APPLICANT");
        assertThat(facts(tables.blank("t3/1/welfare"))).isEmpty();
    }

    @Test
    void theFormOf2019HasOneRowOfOtherOutcomes() {
        Tables tables = Tables.of(2020).saying("一、总体情况\n（二）依申请公开。其他处理5件。制发规范性文件3件。");

        assertThat(facts(Checking.in(2020).findings(tables.with("t3/3.6/total", "5"))))
                .isEmpty();
        assertThat(facts(Checking.in(2020).findings(tables.with("t3/3.6/total", "6"))))
                .extracting(finding -> finding.arguments().get(2))
                .containsExactly("其他处理 6（J24）");
    }

    // ---- there being none

    @Test
    void noneReceivedMeansNothingInTheTable() {
        Tables tables = saying("我局未收到政府信息公开申请。");

        assertThat(facts(tables)).isEmpty();
        assertThat(facts(tables.with("t3/1/total", "2").with("t3/3.7/total", "2")))
                .containsExactly(
                        Finding.of(Problem.N_NONE, "我局未收到政府信息公开申请。", "0", "本年新收政府信息公开申请数量 2（J4）；本年度办理结果总计 2（J27）")
                                .about(CellCode.parse("t3/1/total"))
                                .at("表三", "J4")
                                .comparing("2", "0", "2"));
    }

    @Test
    void whatWasCarriedInMayBeConcludedWhenNoneWasReceived() {
        assertThat(facts(saying("未收到政府信息公开申请。").with("t3/2/total", "2").with("t3/3.7/total", "2")))
                .isEmpty();
    }

    @Test
    void allUpheldMeansNothingElseInTheTable() {
        Tables tables = saying("因政府信息公开发生行政复议3件，均获维持；未发生行政诉讼。")
                .with("t4/reconsideration/upheld", "3")
                .with("t4/reconsideration/total", "3");

        assertThat(facts(tables)).isEmpty();
        assertThat(facts(tables.with("t4/reconsideration/upheld", "2")
                        .with("t4/reconsideration/pending", "1")
                        .with("t4/later-suit/total", "1")))
                .extracting(finding -> finding.arguments().get(2))
                .containsExactly("行政复议·尚未审结 1（D4）", "复议后起诉·总计 1（O4）");
    }

    // ---- what sentences are compared with, and how it is told

    @ParameterizedTest
    @CsvSource({
        "政府信息公开行政复议案件35件。, t4/reconsideration/total, 35",
        "发生行政复议35起。, t4/reconsideration/total, 35",
        "未经复议直接起诉2件。, t4/direct-suit/total, 2",
        "复议后起诉2件。, t4/later-suit/total, 2",
        "集中公布现行有效的行政规范性文件393件。, t2/normative-documents/in-force, 393",
        "制发规章2件。, t2/regulations/issued, 2",
        "不予处理、其他处理均为0件。, t3/3.5.1/total, 0",
        "未废止行政规范性文件。, t2/normative-documents/repealed, 0"
    })
    void aSentenceConfirmsOneFigureAndContradictsEveryOther(String text, String cell, String number) {
        String report = "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n";
        String where = cell.startsWith("t3") ? report.replace("四、", text + "\n四、") : report + text;

        assertThat(facts(Tables.of(2023).saying(where).with(cell, number))).isEmpty();
        assertThat(facts(Tables.of(2023).saying(where).with(cell, "77")))
                .extracting(finding -> finding.cell().orElseThrow().toString(), Finding::observed, Finding::expected)
                .containsExactly(tuple(cell, "77", number));
    }

    @Test
    void howDisputesEndedIsComparedWithTheColumnsOfBothKindsOfSuits() {
        Tables tables = Tables.of(2023)
                .saying("四、政府信息公开行政复议、行政诉讼情况\n行政诉讼4件，其中维持3件、尚未审结1件。")
                .with("t4/direct-suit/upheld", "2")
                .with("t4/direct-suit/total", "2")
                .with("t4/later-suit/upheld", "1")
                .with("t4/later-suit/pending", "1")
                .with("t4/later-suit/total", "2");

        assertThat(facts(tables)).isEmpty();
        assertThat(facts(tables.with("t4/later-suit/upheld", "2").with("t4/later-suit/pending", "0")))
                .extracting(finding ->
                        finding.arguments().get(1) + " | " + finding.arguments().get(2))
                .containsExactly(
                        "3件 | 未经复议直接起诉·结果维持 2（F4） + 复议后起诉·结果维持 2（K4） = 4",
                        "1件 | 未经复议直接起诉·尚未审结 0（I4） + 复议后起诉·尚未审结 0（N4） = 0");
    }

    @Test
    void whatIsContradictedIsToldWithTheSentenceAndTheFigure() {
        Tables tables = Tables.of(2023)
                .saying("""
                        一、总体情况
                        集中公布现行有效的行政规范性文件393件。
                        四、政府信息公开行政复议、行政诉讼情况
                        发生行政复议3起，均维持原决定。行政诉讼均为0件。""")
                .with("t2/normative-documents/in-force", "390")
                .with("t4/reconsideration/corrected", "1")
                .with("t4/reconsideration/total", "4")
                .with("t4/later-suit/total", "2");

        assertThat(facts(tables))
                .extracting(new Messages(Language.ZH)::message)
                .containsExactly(
                        "正文“发生行政复议3起，均维持原决定。”写的复议或诉讼数是 3起，表里是：行政复议·总计 4（E4）。正文如果说的是备案数、审结数，可以不同；否则请核对。",
                        "正文“集中公布现行有效的行政规范性文件393件。”写的规范性文件（规章）数是 393件，表里是：行政规范性文件·现行有效件数 390（D4）。请核对两处的口径是否相同。",
                        "正文“发生行政复议3起，均维持原决定。”说结果全部是维持，而表里还有：行政复议·结果纠正 1（B4）。请核对，改正写错的一处。",
                        "正文“行政诉讼均为0件。”，而表里有：复议后起诉·总计 2（O4）。请核对，改正写错的一处。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "行政复议和行政诉讼案件共5件。",
                "自2008年以来，累计发生行政复议35起。",
                "行政复议3件，已办结的均维持。",
                "2022年行政复议、行政诉讼均为0件。",
                "力争行政复议、行政诉讼均为0件。",
                "除1件外，行政复议均维持原决定。",
                "行政复议、行政诉讼败诉案件均为0件。",
                "集中公布现行有效的规章和行政规范性文件393件。",
                "清理行政规范性文件12件，废止3件，宣布失效1件。"
            })
    void whatIsNotCertainAccusesNobody(String text) {
        assertThat(facts(Tables.of(2023)
                        .saying("四、政府信息公开行政复议、行政诉讼情况\n" + text)
                        .with("t4/reconsideration/upheld", "1")
                        .with("t4/reconsideration/corrected", "1")
                        .with("t4/reconsideration/pending", "1")
                        .with("t4/reconsideration/total", "3")
                        .with("t4/direct-suit/other", "1")
                        .with("t4/direct-suit/total", "1")
                        .with("t2/normative-documents/repealed", "4")
                        .with("t2/normative-documents/in-force", "9")))
                .isEmpty();
    }

    @Test
    void aShareOfDisputesIsNoShareOfApplications() {
        assertThat(facts(saying("四、政府信息公开行政复议、行政诉讼情况\n行政复议3件，占75%；行政诉讼1件，占25%。")
                        .with("t3/1/total", "12")
                        .with("t4/reconsideration/total", "3")
                        .with("t4/direct-suit/total", "1")))
                .isEmpty();
    }

    // ---- scope

    @Test
    void theAreaInTheReportOfAUnitIsAHint() {
        assertThat(facts(saying("全区共收到政府信息公开申请320件。").with("t3/1/total", "5")))
                .extracting(Finding::severity, finding -> new Messages(Language.ZH).message(finding))
                .containsExactly(tuple(
                        Severity.HINT,
                        "正文“全区共收到政府信息公开申请320件。”说的是整个地区的数（320件），而表里是本单位的数：" + "本年新收政府信息公开申请数量 5（J4）。两者范围不同，请确认没有写混。"));
    }

    @Test
    void theOfficeInTheReportOfTheGovernmentIsAHint() {
        Report report = Report.of(
                GOVERNMENT,
                2023,
                saying("全区收到政府信息公开申请320件。区政府办公室收到政府信息公开申请25件。")
                        .with("t3/1/total", "320")
                        .submission(),
                Optional.empty());

        assertThat(facts(new SubmissionChecks(Checking.BOOK).check(report)))
                .extracting(Finding::severity, Finding::variant)
                .containsExactly(tuple(Severity.HINT, "office"));
    }

    // ---- fees

    @ParameterizedTest
    @ValueSource(strings = {"无信息处理费。", "未收取信息处理费。", "收取信息处理费0元。", "收取信息处理费5000元。"})
    void moreFeesThanForInformationAreNormal(String text) {
        assertThat(facts(Tables.of(2023).with("t2/fees/amount", "38.5").saying("六、其他需要报告的事项\n" + text)))
                .isEmpty();
    }

    @Test
    void feesInYuanAreComparedInTenThousands() {
        assertThat(facts(Tables.of(2023).with("t2/fees/amount", "0.2").saying("六、其他需要报告的事项\n收取信息处理费2310元。")))
                .extracting(Finding::observed, Finding::expected, Finding::difference)
                .containsExactly(tuple("0.2", "0.231", "-0.031"));
    }

    // ---- traps

    @Test
    void aCountThatLooksLikeAYearIsReal() {
        Tables tables = Tables.of(2023).saying("三、收到和处理政府信息公开申请情况\n2023年，受理申请2025件。");

        assertThat(facts(tables.with("t3/1/total", "2025"))).isEmpty();
        assertThat(facts(tables.with("t3/1/total", "2024")))
                .extracting(Finding::expected)
                .containsExactly("2025");
    }

    // ---- shares and growth

    @ParameterizedTest
    @CsvSource({"83.3, 0", "83, 0", "83.33, 0", "83.4, 0", "83.5, 1", "80, 1"})
    void aShareIsCalculatedFromTheNumbersBesideIt(String percent, int findings) {
        assertThat(facts(saying("主动公开信息12条，其中政策10条，占" + percent + "%。"))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "同比增长20%, 0",
        "同比增长25%, 1",
        "同比下降20%, 1",
        "较上年增加2件, 0",
        "较上年增加3件, 1",
        "与上年持平, 1",
        "比上年的10件增长20%, 0",
        "比上年的9件增长20%, 1"
    })
    void aGrowthIsCalculatedFromLastYearsReport(String growth, int findings) {
        Tables tables = saying("共收到政府信息公开申请12件，" + growth + "。").with("t3/1/total", "12");
        Tables last = Tables.of(2022).with("t3/1/total", "10");

        assertThat(facts(checking.findings(tables, last))).hasSize(findings);
    }

    @Test
    void aWrongGrowthIsToldWithItsCalculation() {
        Tables tables = saying("共收到政府信息公开申请12件，同比增长25%。").with("t3/1/total", "12");

        assertThat(facts(checking.findings(tables, Tables.of(2022).with("t3/1/total", "10"))))
                .containsExactly(Finding.of(Problem.N_PERCENT, "共收到政府信息公开申请12件，同比增长25%。", "(12 - 10) ÷ 10 = 20%", "25%")
                        .as("growth")
                        .comparing("25", "20", "5"));
    }

    @Test
    void aGrowthFromNothingOrFromAnUnknownNumberIsNotCalculated() {
        Tables tables = saying("共收到政府信息公开申请12件，同比增长100%。").with("t3/1/total", "12");

        assertThat(facts(tables)).isEmpty();
        assertThat(facts(checking.findings(tables, Tables.of(2022)))).isEmpty();
        assertThat(facts(checking.findings(tables, Tables.of(2022).blank("t3/1/total"))))
                .isEmpty();
    }

    // ---- whole reports

    @Test
    void aReportThatAgreesWithItsTablesLeavesNothing() {
        assertThat(facts(checking.findings(agreeing(), lastYears()))).isEmpty();
    }

    @Test
    void everyFigureThatIsWrongInAWholeReportIsFound() {
        Tables tables = agreeing()
                .with("t3/1/total", "83")
                .with("t3/2/total", "3")
                .with("t3/3.2/total", "6")
                .with("t4/reconsideration/total", "5")
                .with("t2/normative-documents/repealed", "2")
                .with("t2/fees/amount", "0.1");

        assertThat(facts(checking.findings(tables, lastYears())))
                .extracting(Finding::code, Finding::observed, Finding::expected)
                .containsExactly(
                        tuple("N-RECEIVED", "83", "38"),
                        tuple("N-CARRIED", "3", "2"),
                        tuple("N-OUTCOME", "6", "5"),
                        tuple("N-DISPUTE", "5", "4"),
                        tuple("N-NORMS", "2", "1"),
                        tuple("N-FEE", "0.1", "0.231"));
    }

    /** The tables of narrative/report.txt. */
    private static Tables agreeing() {
        return Tables.of(2023)
                .with("t3/1/natural", "33")
                .with("t3/1/business", "5")
                .with("t3/1/total", "38")
                .with("t3/2/total", "2")
                .with("t3/3.1/total", "20")
                .with("t3/3.2/total", "5")
                .with("t3/3.3.4/total", "1")
                .with("t3/3.3.6/total", "2")
                .with("t3/3.4.1/total", "8")
                .with("t3/3.5.2/total", "2")
                .with("t3/3.6.3/total", "1")
                .with("t3/3.7/total", "39")
                .with("t3/4/total", "1")
                .with("t4/reconsideration/total", "4")
                .with("t4/reconsideration/upheld", "3")
                .with("t4/reconsideration/corrected", "1")
                .with("t4/direct-suit/total", "2")
                .with("t4/direct-suit/upheld", "2")
                .with("t2/normative-documents/issued", "2")
                .with("t2/normative-documents/repealed", "1")
                .with("t2/normative-documents/in-force", "9")
                .with("t2/fees/amount", "12.6")
                .saying(resource("report.txt"));
    }

    private static Tables lastYears() {
        return Tables.of(2022).with("t3/1/total", "32").with("t3/4/total", "2");
    }

    // ---- stated figures

    @Test
    void theFiguresThatTheTextStatesAreKnownByTheirCells() {
        assertThat(StatedFigures.of(report("上年结转2件，新收政府信息公开申请12件，结转下年1件，予以公开9件，不予公开1件。全区收到政府信息公开申请320件。", "2")))
                .isEqualTo(Map.of(
                        CellCode.parse("t3/2/total"), Set.of(BigDecimal.valueOf(2)),
                        CellCode.parse("t3/1/total"), Set.of(BigDecimal.valueOf(12)),
                        CellCode.parse("t3/4/total"), Set.of(BigDecimal.ONE),
                        CellCode.parse("t3/3.1/total"), Set.of(BigDecimal.valueOf(9))));
    }

    @Test
    void aNumberOfSeveralMeaningsStatesNoCellUnlessTheyAreOne() {
        String text = "收到政府信息公开申请12件，其中自然人12件。";

        assertThat(StatedFigures.of(report(text, "2"))).isEmpty();
        assertThat(StatedFigures.of(report(text, "0")))
                .isEqualTo(Map.of(
                        CellCode.parse("t3/1/total"), Set.of(BigDecimal.valueOf(12)),
                        CellCode.parse("t3/1/natural"), Set.of(BigDecimal.valueOf(12))));
    }

    private static Report report(String text, String carriedIn) {
        return Report.of(
                Checking.BUREAU,
                2023,
                Tables.of(2023)
                        .with("t3/2/total", carriedIn)
                        .saying("三、收到和处理政府信息公开申请情况\n" + text)
                        .submission(),
                Optional.empty());
    }
}
