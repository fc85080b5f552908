package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.recognition.document.Specimen.T3;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.recognition.text.LabelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and columns that a bureau added to a table or put together, and figures that are there more than once. */
class AddedFiguresTest {

    /** The row below table 3. */
    private static final int BELOW_T3 = 28;

    private static final int ORGANISATIONS = 4;

    private static final List<String> KINDS = List.of("business", "research", "welfare", "legal", "other");

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @Test
    void sumsThatAgreeAreHints() {
        RecognitionResult received = new Specimen(Layout.SUBTOTALS).received();

        assertThat(received.findings()).extracting(Finding::severity).containsOnly(Severity.HINT);
        assertThat(received.findings())
                .extracting(
                        finding -> finding.variant() + " " + finding.arguments().get(1))
                .containsExactly("row-sum 小计", "row-sum (五)不予处理", "column-sum 法人或其他组织小计");
    }

    @Test
    void sumThatDoesNotAgreeIsTooMuch() {
        Specimen sums = new Specimen(Layout.SUBTOTALS);
        int line = sums.grid().at("t3/3.3.8/natural").row() + 1;
        sums.sheet("t3").put(line, 3, "77");

        RecognitionResult received = sums.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(sums.sound());
        assertThat(received.findings())
                .extracting(finding -> finding.variant() + " " + finding.severity())
                .containsExactly("row ERROR", "row-sum HINT", "column-sum HINT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.属于工作秘密", "其中：网上申请"})
    void rowThatIsNoSumIsTooMuch(String label) {
        specimen.sheet("t3").put(BELOW_T3, 0, label).put(BELOW_T3, 3, "0");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_EXTRA_ROW, T3, LabelText.compact(label), "D29=0")
                        .as("row")
                        .at(T3, "D29"));
    }

    @Test
    void organisationsInOneColumnAreNotDividedAmongTheKinds() {
        FixtureSheet sheet = specimen.sheet("t3");
        for (int row = 3; row < BELOW_T3; row++) {
            long sum = 0;
            for (int column = ORGANISATIONS; column < ORGANISATIONS + KINDS.size(); column++) {
                sum += Long.parseLong(sheet.text(row, column));
                sheet.put(row, column, "");
            }
            sheet.put(row, ORGANISATIONS, Long.toString(sum));
        }
        for (int column = ORGANISATIONS; column < ORGANISATIONS + KINDS.size(); column++) {
            sheet.put(2, column, "");
        }

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.table().equals("t3") && KINDS.contains(cell.column())));
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant() + " " + finding.severity())
                .containsExactly("F-MISSING-COLUMN  ERROR", "F-EXTRA-ROW column-sum HINT");
        assertThat(Worded.of(received.findings().get(0)))
                .isEqualTo(Finding.of(Problem.F_MISSING_COLUMN, T3, "商业企业；科研机构；社会公益组织；法律服务机构；其他")
                        .at(T3, ""));
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void columnWithAnotherValueIsNoRepetition(FileFormat format) {
        Specimen repeated = new Specimen(Layout.REPEATED);
        FixtureSheet sheet = repeated.sheet("t2");
        int row = repeated.grid().at("t2/licenses/decisions").row();
        sheet.put(row, 2, "5");

        RecognitionResult received = repeated.received(format);

        assertThat(received.submission().orElseThrow().amount(CellCode.parse("t2/licenses/decisions")))
                .hasValueSatisfying(amount -> assertThat(amount.toPlainString()).isEqualTo(sheet.text(row, 1)));
        assertThat(Worded.of(received.findings()))
                .filteredOn(finding -> !format.findings().contains(Worded.of(finding)))
                .extracting(Finding::variant)
                .containsOnly("column")
                .isNotEmpty();
    }

    @Test
    void labelWithARemarkCountsAfterTheLabelItself() {
        specimen.sheet("t3").put(BELOW_T3, 0, "二、上年结转政府信息公开申请数量（件）").put(BELOW_T3, 3, "5");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(received.findings()).extracting(Finding::variant).containsExactly("row-twice", "");
    }

    @Test
    void partsOfOneRowAreNotTheRow() {
        FixtureSheet sheet = specimen.sheet("t2");
        sheet.reword("行政处罚", "行政处罚（简易程序）").reword("行政强制", "行政处罚（普通程序）");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(
                        cell -> List.of("penalties", "compulsion").contains(cell.row())));
        assertThat(received.findings())
                .extracting(finding -> finding.code() + " " + finding.variant())
                .containsExactly("F-MISSING-ROW ");
    }

    @Test
    void turnedTableThatIsNotWholeIsAsked() {
        Specimen turned = new Specimen(Layout.TURNED);
        turned.sheet("t3").reword("7.属于行政执法案卷", "7.涉及个人隐私");

        RecognitionResult received = turned.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(turned.soundWithout(cell -> cell.table().equals("t3")));
        assertThat(Worded.of(received.findings())).containsExactly(Finding.of(Problem.F_MISSING_TABLE, T3));
    }

    @Test
    void singleLinesMakeNoTable() {
        FixtureSheet sheet = specimen.sheet("t4");
        List<String> lines = List.of("行政复议", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "376", "97", "196", "121", "790");
        sheet.clear();
        for (int row = 0; row < lines.size(); row++) {
            sheet.put(row, 0, lines.get(row));
        }

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.table().equals("t4")));
        assertThat(Worded.of(received.findings())).containsExactly(Finding.of(Problem.F_MISSING_TABLE, Specimen.T4));
    }
}
