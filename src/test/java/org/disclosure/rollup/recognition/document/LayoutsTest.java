package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings on the layout of a report; {@link RealReportsRoundTripTest} compares the figures of every layout. */
class LayoutsTest {

    private static final String T2 = Specimen.T2;
    private static final String T3 = Specimen.T3;
    private static final String T4 = Specimen.T4;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void figuresAreReadExactlyAndNothingElseIsSaidThanTheLayoutCallsFor(Layout layout) {
        Specimen specimen = new Specimen(layout);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).hasSize(200).isEqualTo(specimen.sound());
        assertThat(received.year()).isEqualTo(Specimen.YEAR);
        assertThat(received.findings())
                .extracting(Finding::code)
                .containsOnly(layout.leaves().stream().map(Problem::code).toArray(String[]::new));
    }

    @Test
    void shortLabelsAreSaidATableAtATime() {
        assertThat(said(Layout.SHORT_LABELS)).extracting(Finding::address).containsExactly("B2", "D2", "F2");
    }

    @Test
    void typosAreSaidWithWhatWasUnderstood() {
        assertThat(said(Layout.TYPOS))
                .containsExactly(
                        label(T2, "“本年费止件数”→“本年废止件数”", "C2"),
                        label(
                                T3,
                                "“法律服务机购”→“法律服务机构”；“一、本年新收政府信息公开申清数”→“一、本年新收政府信息公开申请数量”；"
                                        + "“2.其它法律行政法规禁止公开”→“2.其他法律行政法规禁止公开”；“3.要求提供公开出板物”→“3.要求提供公开出版物”",
                                "H3"),
                        label(T4, "“未经复议直接启诉”→“未经复议直接起诉”", "F2"));
    }

    @Test
    void totalsUnderAnotherNameAreSaid() {
        assertThat(said(Layout.TOTALS_RENAMED))
                .containsExactly(label(T3, "“合计”→“总计”；“(七)合计”→“（七）总计”", "J2"), label(T4, "“合计”→“总计”", "E3"));
    }

    @ParameterizedTest
    @CsvSource({"1, 15", "1, 5", "26, 15"})
    void numbersOfTheColumnsAreNoFigures(int first, int again) {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureSheet sheet = specimen.sheet("t4");
        int figures = specimen.grid().at("t4/reconsideration/upheld").row();
        for (int column = 0; column < 15; column++) {
            sheet.put(figures + 1, column, sheet.text(figures, column));
            sheet.put(figures, column, Integer.toString(first + column % again));
        }

        RecognitionResult received = specimen.received();

        assertThat(Sheets.read(received)).isEqualTo(Sheets.read(new Specimen(Layout.OFFICIAL).received()));
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void numbersOfTheColumnsOverNoFiguresAreNone() {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        FixtureSheet sheet = specimen.sheet("t4");
        int figures = specimen.grid().at("t4/reconsideration/upheld").row();
        for (int column = 0; column < 15; column++) {
            sheet.put(figures, column, Integer.toString(1 + column));
        }

        Map<String, String> read = Sheets.read(specimen.received());

        read.keySet().removeIf(cell -> !cell.startsWith("t4"));
        assertThat(read.values()).hasSize(15).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({"件, 万元", "件, ''", "项, 万元"})
    void columnThatSaysWhatFiguresCountIsNoLabel(String count, String money) {
        FixtureGrid grid = new FixtureGrid();
        FixtureSheet sheet = grid.addSheet("年报");
        sheet.put(0, 0, "信息内容").put(0, 1, "计量单位").put(0, 2, "本年处理决定数量");
        sheet.put(1, 0, "行政处罚").put(1, 1, count).put(1, 2, "71");
        sheet.put(2, 0, "行政强制").put(2, 1, count).put(2, 2, "4");
        sheet.put(3, 0, "信息内容").put(3, 1, "计量单位").put(3, 2, "本年收费金额（单位：万元）");
        sheet.put(4, 0, "行政事业性收费").put(4, 1, money).put(4, 2, "61.73");

        RecognitionResult received = ReceivingDesk.of("文登区教育局").receive(FileFormat.XLSX.write(grid, "文登区教育局"), 2023);

        assertThat(Sheets.read(received))
                .isEqualTo(Map.of(
                        "t2/penalties/decisions", "71", "t2/compulsion/decisions", "4", "t2/fees/amount", "61.73"));
    }

    @Test
    void rowWhoseLabelCannotBeReadIsNotThatOfItsHeading() {
        Specimen specimen = new Specimen(Layout.OFFICIAL);
        Map<String, String> expected = Sheets.read(specimen.received());
        specimen.sheet("t3").put(specimen.grid().at("t3/3.6.1/natural").row(), 2, "\uFFFD\uFFFD");

        Map<String, String> read = Sheets.read(specimen.received());

        expected.keySet().removeIf(cell -> cell.startsWith("t3/3.6.1/"));
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void partOfTableFourWithoutItsHeadingsIsNotRead() {
        FixtureGrid grid = new FixtureGrid();
        FixtureSheet sheet = grid.addSheet("年报");
        String[] labels = {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"};
        for (int column = 0; column < 10; column++) {
            sheet.put(0, column, labels[column % 5]).put(1, column, Integer.toString(column));
        }

        assertThat(Sheets.read(ReceivingDesk.of("文登区教育局").receive(FileFormat.XLSX.write(grid, "文登区教育局"), 2023)))
                .isEmpty();
    }

    @Test
    void amountInAnotherUnitThanTheFormsIsNotRead() {
        FixtureGrid grid = new FixtureGrid();
        FixtureSheet sheet = grid.addSheet("年报");
        sheet.put(0, 0, "信息内容").put(0, 1, "计量单位").put(0, 2, "本年收费金额");
        sheet.put(1, 0, "行政事业性收费").put(1, 1, "元").put(1, 2, "617300");

        assertThat(Sheets.read(ReceivingDesk.of("文登区教育局").receive(FileFormat.XLSX.write(grid, "文登区教育局"), 2023)))
                .isEmpty();
    }

    @Test
    void hiddenCopyIsAHint() {
        assertThat(said(Layout.HIDDEN_SHEET)).containsExactly(copy(T3, T3, "上报前", "D4"));
    }

    @Test
    void hiddenOldRowIsAHint() {
        assertThat(said(Layout.HIDDEN_ROWS))
                .containsExactly(extra(
                        "row-twice",
                        T3,
                        "(二)部分公开(区分处理的,只计这一情形,不计其他情形)",
                        "D7=98765，E7=98765，F7=98765，G7=98765，H7=98765，I7=98765，J7=98765",
                        T3,
                        "D7"));
    }

    @Test
    void hiddenOldColumnsAreHints() {
        List<Finding> said = said(Layout.HIDDEN_COLUMNS);

        assertThat(said).extracting(Finding::code).containsExactly("F-EXTRA-ROW", "F-EXTRA-ROW");
        assertThat(said).extracting(Finding::severity).containsOnly(Severity.HINT);
        assertThat(said).extracting(Finding::variant).containsOnly("column");
        assertThat(said).extracting(Finding::address).containsExactly("E6", "G6");
    }

    @Test
    void sheetsOfOtherYearsAreHints() {
        assertThat(said(Layout.SHEET_A_YEAR))
                .containsExactly(
                        copy(T2, "2023年", "2022年", "B5"),
                        copy(T2, "2023年", "2024年", "B5"),
                        copy(T3, "2023年", "2022年", "D22"),
                        copy(T3, "2023年", "2024年", "D22"),
                        copy(T4, "2023年", "2022年", "A52"),
                        copy(T4, "2023年", "2024年", "A52"));
    }

    @Test
    void sheetsWithTitlesOfOtherYearsAreHints() {
        assertThat(said(Layout.TITLE_A_YEAR))
                .containsExactly(
                        copy(T2, "Sheet2", "Sheet1", "B5"),
                        copy(T2, "Sheet2", "Sheet3", "B5"),
                        copy(T3, "Sheet2", "Sheet1", "D22"),
                        copy(T3, "Sheet2", "Sheet3", "D22"),
                        copy(T4, "Sheet2", "Sheet1", "A52"),
                        copy(T4, "Sheet2", "Sheet3", "A52"));
    }

    private static List<Finding> said(Layout layout) {
        return Worded.of(new Specimen(layout).received(FileFormat.XLSX).findings());
    }

    private static Finding label(String table, String pairs, String address) {
        return Finding.of(Problem.F_LABEL, table, pairs).at(table, address);
    }

    private static Finding copy(String table, String counted, String unused, String address) {
        return Finding.of(Problem.F_EXTRA_ROW, table, counted, unused, address)
                .as("copy")
                .weighing(Severity.HINT)
                .at(unused, address);
    }

    private static Finding extra(
            String variant, String table, String label, String figures, String sheet, String address) {
        return Finding.of(Problem.F_EXTRA_ROW, table, label, figures)
                .as(variant)
                .weighing(Severity.HINT)
                .at(sheet, address);
    }
}
