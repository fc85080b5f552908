package org.disclosure.rollup.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.disclosure.rollup.check.ConsistentTables;
import org.disclosure.rollup.check.Tables;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.Pictured;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;
import org.junit.jupiter.api.Test;

/** Of what is read from pictures that counts which cannot be wrong. */
class PictureJudgeTest {

    private static final int YEAR = 2023;
    private static final Unit UNIT = new Unit("WD21", "威海市文登区水利局", List.of("区水利局"), UnitKind.DEPARTMENT, 21);
    private static final List<CellCode> TABLE_3 = cells("t3");
    private static final List<CellCode> TABLE_4 = cells("t4");

    private static List<CellCode> cells(String table) {
        return Tables.FORMS.forReportYear(YEAR).cells().stream()
                .map(FormCell::code)
                .filter(cell -> cell.table().equals(table))
                .toList();
    }

    private static PictureJudge.Judged judged(Submission pictured) {
        return PictureJudge.judge(pictured, YEAR, Optional.of(UNIT), List.of());
    }

    private static PictureJudge.Judged judged(Tables tables, int permille) {
        return judged(Pictured.submission(tables.submission(), permille, Map.of()));
    }

    private static Set<String> counted(PictureJudge.Judged judged) {
        return judged.submission().entries().stream()
                .filter(entry -> entry.reading().amount().isPresent())
                .map(entry -> entry.cell().table())
                .collect(Collectors.toSet());
    }

    private static List<String> said(PictureJudge.Judged judged) {
        return judged.findings().stream()
                .map(finding -> finding.cell().orElseThrow().table() + " " + finding.severity() + " "
                        + finding.variant() + " " + finding.arguments().subList(1, 3))
                .toList();
    }

    private static Tables slipped(Tables tables, CellCode cell, int by) {
        BigDecimal value = tables.submission().amount(cell).orElseThrow();
        return tables.with(cell.toString(), value.add(BigDecimal.valueOf(by)).toPlainString());
    }

    @Provide
    Arbitrary<Tables> tables() {
        return ConsistentTables.any();
    }

    @Provide
    Arbitrary<CellCode> ofTable3() {
        return Arbitraries.of(TABLE_3);
    }

    @Provide
    Arbitrary<CellCode> ofTable4() {
        return Arbitraries.of(TABLE_4);
    }

    @Property(tries = 50)
    void tablesThatAddUpCount(@ForAll("tables") Tables tables) {
        tables.with(
                "t3/1/natural",
                tables.submission()
                        .amount(CellCode.parse("t3/1/natural"))
                        .orElseThrow()
                        .toPlainString());
        PictureJudge.Judged judged = judged(tables, 970);

        assertThat(judged.submission().waiting()).isEqualTo(Set.of("t2"));
        assertThat(judged.submission().entries().stream()
                        .filter(entry -> !entry.cell().table().equals("t2"))
                        .map(Entry::reading)
                        .toList())
                .isEqualTo(tables.submission().entries().stream()
                        .filter(entry -> !entry.cell().table().equals("t2"))
                        .map(Entry::reading)
                        .toList());
    }

    @Property(tries = 200)
    void noTable3WithAWrongDigitCounts(
            @ForAll("tables") Tables tables, @ForAll("ofTable3") CellCode cell, @ForAll("slips") int by) {
        assertThat(counted(judged(slipped(tables, cell, by), 1000))).doesNotContain("t3");
    }

    /** A single application stands in six cells; a 1 that is taken for a 2 everywhere leaves every sum right. */
    @Test
    void aNumberThatOnlyItsOwnTotalsHoldWaitsUnlessTheTextSaysIt() {
        Tables one = single("2");

        assertThat(counted(judged(one, 1000))).isEqualTo(Set.of("t2", "t4"));
        assertThat(counted(judged(
                        Pictured.submission(one.submission(), 1000, Map.of()).with(text("2")))))
                .isEqualTo(Set.of("t2", "t3", "t4"));
        assertThat(counted(judged(
                        Pictured.submission(one.submission(), 1000, Map.of()).with(text("1")))))
                .isEqualTo(Set.of("t2", "t4"));
    }

    /** In table 4 a case stands in its own row's total and nowhere else. */
    @Test
    void aSingleCaseOfTable4WaitsUnlessTheTextSaysIt() {
        Tables one = Tables.of(YEAR).with("t4/reconsideration/upheld", "16").with("t4/reconsideration/total", "16");
        Submission pictured = Pictured.submission(one.submission(), 1000, Map.of());

        assertThat(counted(judged(pictured))).isEqualTo(Set.of("t2", "t3"));
        assertThat(counted(judged(pictured.with("一、总体情况\n因政府信息公开被申请行政复议16件。\n"))))
                .isEqualTo(Set.of("t2", "t3", "t4"));
    }

    @Test
    void aSingleCaseIsNotBorneOutByTheSameNumberInAnotherSumOfTable4() {
        Tables tables = Tables.of(YEAR)
                .with("t4/reconsideration/upheld", "1")
                .with("t4/reconsideration/total", "1")
                .with("t4/direct-suit/upheld", "1")
                .with("t4/direct-suit/corrected", "1")
                .with("t4/direct-suit/total", "2");

        assertThat(said(judged(tables, 1000)).stream()
                        .filter(line -> line.startsWith("t4"))
                        .toList())
                .isEqualTo(List.of("t4 ERROR alone [2, 结果维持·行政复议（A4）1；总计·行政复议（E4）1]"));
    }

    private static Tables single(String number) {
        return Tables.of(YEAR)
                .with("t3/1/natural", number)
                .with("t3/1/total", number)
                .with("t3/3.1/natural", number)
                .with("t3/3.1/total", number)
                .with("t3/3.7/natural", number)
                .with("t3/3.7/total", number);
    }

    private static String text(String received) {
        return "一、总体情况\n2023年，威海市文登区水利局新收政府信息公开申请" + received + "件。\n";
    }

    @Property(tries = 200)
    void noTable4WithAWrongDigitCounts(
            @ForAll("tables") Tables tables, @ForAll("ofTable4") CellCode cell, @ForAll("slips") int by) {
        assertThat(counted(judged(slipped(tables, cell, by), 1000))).doesNotContain("t4");
    }

    @Provide
    Arbitrary<Integer> slips() {
        return Arbitraries.integers().between(1, 99);
    }

    @Property(tries = 50)
    void noTable2CountsOfWhichTheTextSaysNothing(@ForAll("norms") int issued) {
        Tables tables = Tables.of(YEAR).with("t2/normative-documents/issued", Integer.toString(issued));

        assertThat(counted(judged(tables, 1000))).isEqualTo(Set.of("t3", "t4"));
    }

    @Provide
    Arbitrary<Integer> norms() {
        return Arbitraries.integers().between(1, 99_999_999);
    }

    @Test
    void table2OfNothingCounts() {
        assertThat(said(judged(Tables.of(YEAR), 990)))
                .containsExactly("t2 HINT read [10, ]", "t3 HINT read [175, ]", "t4 HINT read [15, ]");
        assertThat(said(judged(Tables.of(YEAR), 989)).get(0)).startsWith("t2 ERROR alone [10, ");
    }

    private static final String NORMS = "二、主动公开政府信息情况\n2023年，制发行政规范性文件3件，废止1件，现行有效12件。"
            + "全年作出行政许可决定192件，作出行政处罚决定31件。\n六、其他需要报告的事项\n2023年收取信息处理费125元。";

    private static Tables norms(String saying) {
        return Tables.of(YEAR)
                .with("t2/normative-documents/issued", "3")
                .with("t2/normative-documents/repealed", "1")
                .with("t2/normative-documents/in-force", "12")
                .with("t2/licenses/decisions", "192")
                .with("t2/penalties/decisions", "31")
                .with("t2/fees/amount", "0.0125")
                .saying(saying);
    }

    @Test
    void table2CountsWhereTheTextSaysTheSame() {
        assertThat(counted(judged(norms(NORMS), 990))).isEqualTo(Set.of("t2", "t3", "t4"));
        assertThat(said(judged(norms(NORMS), 969)).get(0)).startsWith("t2 ERROR unsure [10, ");
        assertThat(said(judged(norms(NORMS).with("t2/normative-documents/in-force", "72"), 999))
                        .get(0))
                .isEqualTo("t2 ERROR alone [1, 现行有效件数·行政规范性文件（D4）72]");
        assertThat(said(judged(norms(NORMS).with("t2/normative-documents/repealed", "0"), 999))
                        .get(0))
                .as("a 0 that the text denies")
                .startsWith("t2 ERROR alone [1, ");
    }

    @Test
    void aFeeCountsWhereTheTextSaysTheSame() {
        assertThat(counted(judged(norms(NORMS), 990))).contains("t2");
        assertThat(counted(judged(norms(NORMS).with("t2/fees/amount", "125"), 999)))
                .doesNotContain("t2");
    }

    @Test
    void whatIsNoNumberIsAskedFor() {
        Submission pictured = Pictured.submission(
                Tables.of(YEAR).unreadable("t3/1/natural", "1-").submission(), 999, Map.of("t3/1/natural", 300));
        PictureJudge.Judged judged = judged(pictured);

        assertThat(said(judged).get(1)).startsWith("t3 ERROR incomplete [1, 自然人·一、本年新收政府信息公开申请数量（D4）1-→0]");
        assertThat(judged.submission()
                        .find(CellCode.parse("t3/1/natural"))
                        .orElseThrow()
                        .reading())
                .isEqualTo(new Reading.Proposed(Optional.of(BigDecimal.ZERO), "1-"));
    }

    @Test
    void theSumsProposeWhatWasNotReadWithCertainty() {
        Tables tables =
                Tables.of(YEAR).withNatural("1", "12").withNatural("3.1", "12").withNatural("3.7", "12");
        tables.with("t3/3.1/natural", "17");
        Submission pictured =
                Pictured.submission(tables.submission(), 999, Map.of("t3/3.1/natural", 610, "t3/3.2/natural", 400));
        Finding finding = judged(pictured).findings().get(1);

        assertThat(finding.variant()).isEqualTo("sums");
        assertThat(finding.arguments().subList(1, 3))
                .isEqualTo(List.of("2", "自然人·（一）予以公开（D6）17→12；自然人·（二）部分公开（区分处理的，只计这一情形，不计其他情形）（D7）0"));
        assertThat(finding.suggestion()).isEqualTo("t3/3.1/natural=12");
        assertThat(finding.values().subList(0, 4))
                .isEqualTo(List.of("三、收到和处理政府信息公开申请情况", "12 0 0 0 0 0 12", "0 0 0 0 0 0 0", "12 0 0 0 0 0 12"));
    }

    @Test
    void whatWasReadWithCertaintyIsNotChanged() {
        Tables tables = Tables.of(YEAR).withNatural("1", "12").withNatural("3.7", "12");
        tables.with("t3/3.1/natural", "17");
        PictureJudge.Judged judged = judged(tables, 999);

        assertThat(judged.findings().get(1).variant()).isEqualTo("sums-clear");
        assertThat(judged.submission()
                        .find(CellCode.parse("t3/3.1/natural"))
                        .orElseThrow()
                        .reading())
                .isEqualTo(new Reading.Proposed(Optional.of(new BigDecimal("17")), "17"));
    }

    @Test
    void aTableWithoutACellOrWithoutANumberWaits() {
        Tables tables = Tables.of(YEAR);
        Submission whole = tables.submission();
        Submission part = whole.with(whole.entries().stream()
                .filter(entry -> !entry.cell().toString().equals("t4/later-suit/total"))
                .toList());

        assertThat(said(judged(Pictured.submission(part, 1000, Map.of()))).get(2))
                .isEqualTo("t4 ERROR incomplete-clear [0, ]");
        String[] all = TABLE_4.stream().map(CellCode::toString).toArray(String[]::new);
        assertThat(said(judged(tables.blank(all), 1000)).get(2)).isEqualTo("t4 ERROR incomplete-clear [0, ]");
    }
}
