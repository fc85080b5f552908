package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Reading.Amount;
import org.disclosure.rollup.submission.Reading.Blank;
import org.disclosure.rollup.submission.Reading.NotApplicable;
import org.disclosure.rollup.submission.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and findings from cells that are not plain numbers. */
class FigureFindingsTest {

    private static final String NATURAL = "t3/1/natural";
    private static final String FEES = "t2/fees/amount";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void blankCellsStayDistinctFromZero(FileFormat format) {
        RecognitionResult received = new Specimen(Layout.STACKED)
                .set("t3/1/natural", "")
                .set("t3/1/business", "/")
                .set("t3/1/research", "-")
                .set("t3/1/welfare", "—")
                .set("t3/1/legal", "无")
                .set("t3/1/other", "0")
                .received(format);

        assertThat(received.submission().orElseThrow().entries())
                .filteredOn(entry -> entry.cell().row().equals("1"))
                .extracting(entry -> entry.reading())
                .containsExactly(
                        new Blank(""),
                        new NotApplicable("/"),
                        new NotApplicable("-"),
                        new NotApplicable("—"),
                        new NotApplicable("无"),
                        new Amount(BigDecimal.ZERO, "0"),
                        amount("3511"));
    }

    @Test
    void blankCellsOfATableMakeOneFinding() {
        specimen.set("t3/1/natural", "").set("t3/1/business", "/").set("t3/4/total", "无");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(
                        "t3/1/natural", new Blank(""),
                        "t3/1/business", new NotApplicable("/"),
                        "t3/4/total", new NotApplicable("无"))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(
                                Problem.F_BLANK,
                                Specimen.T3,
                                "3",
                                "2",
                                "D4、E4、J28",
                                "t3/1/business t3/1/natural t3/4/total")
                        .about(CellCode.parse(NATURAL))
                        .at(Specimen.T3, "D4"));
    }

    @Test
    void blankTableIsBlankInEveryCell() {
        specimen.sound().stream()
                .map(entry -> entry.cell())
                .filter(cell -> cell.table().equals("t4"))
                .forEach(cell -> specimen.set(cell.toString(), ""));
        String cells = specimen.sound().stream()
                .map(entry -> entry.cell().toString())
                .filter(cell -> cell.startsWith("t4/"))
                .sorted()
                .collect(Collectors.joining(" "));

        RecognitionResult received = specimen.received();

        assertThat(received.submission().orElseThrow().entries())
                .filteredOn(entry -> entry.cell().table().equals("t4"))
                .hasSize(15)
                .allSatisfy(entry -> assertThat(entry.reading()).isEqualTo(new Blank("")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(
                                Problem.F_BLANK, Specimen.T4, "15", "0", "A4、B4、C4、D4、E4、F4、G4、H4、I4、J4、K4、L4…", cells)
                        .as("table")
                        .about(CellCode.parse("t4/reconsideration/upheld"))
                        .at(Specimen.T4, "A4"));
    }

    @ParameterizedTest
    @CsvSource({
        "3件, 3",
        "22（其中修订16件）, 22",
        "'1,234件', 1234",
        "5 条, 5",
        "12*, 12",
        "12 [1], 12",
        "12（注1）, 12",
        "7 (含重复1件), 7",
        "7件（含重复1件）（网上5件）, 7",
        "7（含重复（去年的）1件）, 7",
        "12（含（其中（1）））, 12",
        "41（41件）, 41",
        "12（含更正登记3件）, 12",
        "12（实际办结12件）, 12"
    })
    void numberWithARemarkCountsAndIsSaid(String text, String number) {
        specimen.set(NATURAL, text);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(NATURAL, new Amount(new BigDecimal(number), text))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(specimen.finding(Problem.F_NOT_A_NUMBER, "", NATURAL, number, number)
                        .suggesting(NATURAL + "=" + number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"零", "〇", " 零 "})
    void wordForNoughtIsNoughtAndIsSaid(String text) {
        specimen.set(NATURAL, text);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(NATURAL, new Amount(BigDecimal.ZERO, text))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(specimen.finding(Problem.F_NOT_A_NUMBER, "", NATURAL, "0", "0")
                        .suggesting(NATURAL + "=0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O",
                "o",
                "Ｏ",
                "○",
                "一〇",
                "1O",
                "零件",
                "约3件",
                "3-5",
                "3+4",
                "三",
                "3件左右",
                "见附表",
                "3万元",
                "12,34",
                "2.1.3",
                "3 4",
                "3\n4",
                "22①",
                "5²",
                "½",
                "3%",
                "1000（本级）+205（下属）",
                "89（98）",
                "89（98件）",
                "12（3）（5）",
                "88（共98件）",
                "88（调整为98）",
                "89（实际办结98件）",
                "89（应为98）",
                "89件（实为98件）",
                "89（一季度更正为98）"
            })
    void whatIsNotCertainlyANumberIsNotCounted(String text) {
        specimen.set(NATURAL, text);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(NATURAL, new Unreadable(text))));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.unreadable("unreadable", NATURAL));
    }

    @ParameterizedTest
    @CsvSource({"t3/1/natural, 0, 1, 商业企业·一、本年新收政府信息公开申请数量", "t3/3.3.1/natural, 1, 0, 自然人·2.其他法律行政法规禁止公开"})
    void figureInACellThatIsMergedWithAnotherOfTheFormIsAsked(String cell, int down, int right, String other) {
        FixtureGrid.Place place = specimen.grid().at(cell);
        place.sheet().merge(new Merge(place.row(), place.column(), place.row() + down, place.column() + right));
        specimen.set(cell, "57");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .contains(specimen.grid().entry(CellCode.parse(cell), new Unreadable("57")));
        assertThat(Worded.of(received.findings()))
                .contains(specimen.finding(Problem.F_NOT_A_NUMBER, "merged", cell, "", "", other));
    }

    @Test
    void noughtInACellThatIsMergedWithAnotherOfTheFormCountsOnce() {
        FixtureGrid.Place place = specimen.grid().at(NATURAL);
        place.sheet().merge(new Merge(place.row(), place.column(), place.row(), place.column() + 1));
        specimen.set(NATURAL, "0");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(NATURAL, amount("0"), "t3/1/business", new Blank(""))));
    }

    @ParameterizedTest
    @CsvSource({"本年制发件数（单位：百件）, 百件", "本年制发数量（万件）, 万件"})
    void countInAMultipleOfItsUnitIsAsked(String label, String multiple) {
        specimen.sheet("t2").reword("本年制发件数", label);
        specimen.set("t2/normative-documents/issued", "12");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .contains(specimen.grid().entry(CellCode.parse("t2/normative-documents/issued"), new Unreadable("12")));
        assertThat(Worded.of(received.findings()))
                .contains(specimen.finding(
                        Problem.F_NOT_A_NUMBER, "multiple", "t2/normative-documents/issued", "", "", multiple));
    }

    @Test
    void numberOfTooManyDigitsIsNotCounted() {
        specimen.set(NATURAL, "12345678901234567890");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(NATURAL, new Unreadable("12345678901234567890"))));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.unreadable("too-long", NATURAL));
    }

    @Test
    void negativeCountCountsAndIsSaid() {
        specimen.set(NATURAL, "-3");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(NATURAL, amount("-3"))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(specimen.finding(Problem.F_NEGATIVE, "", NATURAL, "-3", ""));
    }

    @Test
    void negativeFeeCountsAndIsSaid() {
        specimen.set(FEES, "-0.5");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(FEES, amount("-0.5"))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(specimen.finding(Problem.F_NEGATIVE, "", FEES, "-0.5", ""));
    }

    @Test
    void fractionOfACountCountsAndIsSaid() {
        specimen.set(NATURAL, "3.5");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(NATURAL, amount("3.5"))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(specimen.finding(Problem.F_FRACTION, "", NATURAL, "3.5", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "251000元, 25.1",
        "25.1万元, 25.1",
        "'251,000 元', 25.1",
        "251000（元）, 25.1",
        "25.1（万元）, 25.1",
        "251000元（含罚没）, 25.1"
    })
    void unitInAMoneyCellIsConvertedAndSaid(String text, String wan) {
        specimen.set(FEES, text);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(FEES, new Amount(new BigDecimal(wan), text))));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.finding(Problem.F_UNIT, "", FEES, wan, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"251000", "251000（含罚没）"})
    void headerInYuanIsConvertedAndSaid(String text) {
        specimen.set(FEES, text);
        specimen.sheet("t2").reword("本年收费金额（单位：万元）", "本年收费金额（单位：元）");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(FEES, new Amount(new BigDecimal("25.1"), text))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.F_LABEL, Specimen.T2, "“本年收费金额(单位:元)”→“本年收费金额（单位：万元）”")
                                .at(Specimen.T2, "B13"),
                        specimen.finding(Problem.F_UNIT, "", FEES, "25.1", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "人民币316441元, 31.6441",
        "'RMB 316,441.00', 31.6441",
        "'CNY:316,441.00元', 31.6441",
        "'￥316,441.00', 31.6441",
        "316441圆整, 31.6441",
        "316441元人民币, 31.6441",
        "31.6万, 31.6"
    })
    void amountsInOtherWordsAreAmounts(String text, String wan) {
        specimen.set(FEES, text);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(FEES, new Amount(new BigDecimal(wan), text))));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.finding(Problem.F_UNIT, "", FEES, wan, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "￥316441",
                "RMB12",
                "1.2万",
                "约12",
                "12左右",
                "12（约）",
                "12（待核实）",
                "12+",
                ">5",
                "1/2",
                "1.234,56",
                "1'250",
                "1，25",
                "12%",
                "(12)"
            })
    void countThatIsNotCertainIsAsked(String text) {
        specimen.set(NATURAL, text);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(NATURAL, new Unreadable(text))));
        assertThat(Worded.of(received.findings())).containsExactly(specimen.unreadable("unreadable", NATURAL));
    }

    @Test
    void headerInYuanLeavesAnAmountInWanAlone() {
        specimen.set(FEES, "25.1万元");
        specimen.sheet("t2").reword("本年收费金额（单位：万元）", "本年收费金额（单位：元）");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(FEES, new Amount(new BigDecimal("25.1"), "25.1万元"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234', 1234",
        "１２３４, 1234",
        "０, 0",
        "'20 ', 20",
        "'20\u00A0', 20",
        "'１，２３４', 1234",
        "'1,234,567', 1234567",
        "0012, 12",
        "+7, 7",
        "12.0, 12"
    })
    void plainNumberMayBeWrittenInOtherDigitsAndGroups(String text, String number) {
        specimen.set(NATURAL, text);

        RecognitionResult received = specimen.received();

        Reading expected = new Amount(new BigDecimal(number), text);
        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.soundBut(Map.of(NATURAL, expected)));
        assertThat(received.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void decimalsOfFeesAreExact(FileFormat format) {
        RecognitionResult received = specimen.received(format);

        assertThat(received.submission().orElseThrow().amount(CellCode.parse(FEES)))
                .hasValue(new BigDecimal("59237.2449"));
    }

    private static Amount amount(String number) {
        return new Amount(new BigDecimal(number), number);
    }
}
