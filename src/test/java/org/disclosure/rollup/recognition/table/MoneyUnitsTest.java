package org.disclosure.rollup.recognition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.Specimen;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.MoneyUnit;
import org.disclosure.rollup.submission.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which unit an amount is that says none itself. */
class MoneyUnitsTest {

    private static final String FEES = "t2/fees/amount";
    private static final String PRINTED = "本年收费金额（单位：万元）";
    private static final String WITHOUT = "本年收费金额";

    private final Specimen specimen = new Specimen(Layout.STACKED);

    @ParameterizedTest
    @CsvSource({
        "金额单位：元, YUAN",
        "单位：元, YUAN",
        "（单位：件、元）, YUAN",
        "收费金额单位：元, YUAN",
        "计量单位：件；金额：元, YUAN",
        "单位：件（金额：人民币元）, YUAN",
        "填报单位：教育局 金额单位为元, YUAN",
        "本表金额以元为单位, YUAN",
        "收费按元填报, YUAN",
        "单位：件、万元, WAN",
        "金额单位：人民币万元, WAN",
        "单位：千元, OTHER",
        "货币单位：亿元, OTHER"
    })
    void lineStatesAUnit(String line, MoneyUnit unit) {
        assertThat(MoneyUnit.stated(line)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"单位：元氏县人民政府", "单位：件", "单位：元、万元", "本年度收取信息处理费 0 元。", "单位名称：公元酒业", "自然人", "全年收费 12 元，单位网站已公开"})
    void lineStatesNoUnit(String line) {
        assertThat(MoneyUnit.stated(line)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void unitSaidAboveTheTableHolds(FileFormat format) {
        specimen.set(FEES, "251000").sheet("t2").put(4, 4, "金额单位：元").reword(PRINTED, WITHOUT);

        RecognitionResult received = specimen.received(format);

        assertThat(amount(received)).hasValue(new BigDecimal("25.1"));
        assertThat(codes(received, format)).containsExactly("F-LABEL", "F-UNIT");
    }

    @Test
    void unitOfTheFormSaidAboveChangesNothing() {
        specimen.sheet("t2").put(4, 4, "单位：件、万元");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void unitBesideTheAmountHolds() {
        specimen.set(FEES, "251000").sheet("t2").reword(PRINTED, WITHOUT);
        specimen.sheet("t2").put(specimen.grid().at(FEES).row(), 9, "元");

        assertThat(amount(specimen.received())).hasValue(new BigDecimal("25.1"));
    }

    @Test
    void unitBehindTheRowsLabelHolds() {
        specimen.set(FEES, "251000").sheet("t2").reword(PRINTED, WITHOUT).reword("行政事业性收费", "行政事业性收费（元）");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(FEES, new Reading.Amount(new BigDecimal("25.1"), "251000"))));
        assertThat(codes(received, FileFormat.XLSX)).containsExactly("F-LABEL", "F-UNIT");
    }

    @ParameterizedTest
    @CsvSource({"本年收费金额（单位：万元）, 金额单位：元", "本年收费金额, 金额单位：千元"})
    void unitThatIsNotCertainIsAsked(String label, String line) {
        specimen.set(FEES, "251000").sheet("t2").put(4, 4, line).reword(PRINTED, label);
        String said = "填报单位：" + Specimen.UNIT + " " + line;

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundBut(Map.of(FEES, new Reading.Unreadable("251000"))));
        assertThat(Worded.of(received.findings()))
                .filteredOn(finding -> !finding.code().equals("F-LABEL"))
                .containsExactly(withArgument(
                        specimen.unreadable("unit", FEES),
                        label.equals(PRINTED) ? LabelText.compact(PRINTED) + "；" + said : said));
    }

    @ParameterizedTest
    @CsvSource({"25.1万元, 25.1", "251000元, 25.1", "0, 0"})
    void amountThatSaysItsUnitOrIsNoughtIsCertain(String text, String wan) {
        specimen.set(FEES, text).sheet("t2").put(4, 4, "金额单位：元");

        assertThat(amount(specimen.received())).hasValue(new BigDecimal(wan));
    }

    @Test
    void unitSaidInTheTextOfAWordReportHolds() {
        Specimen official = new Specimen(Layout.OFFICIAL);
        official.set(FEES, "251000").sheet("t2").reword(PRINTED, WITHOUT);
        WordFile word = new WordFile().paragraph("金额单位：元");
        official.grid().sheets().forEach(word::table);

        RecognitionResult received = ReceivingDesk.of(Specimen.UNIT)
                .receive(new FixtureFile("年报.docx", word.content(), official.grid()), Specimen.YEAR);

        assertThat(amount(received)).hasValue(new BigDecimal("25.1"));
    }

    private static Finding withArgument(Finding finding, String argument) {
        List<String> arguments = new ArrayList<>(finding.arguments());
        arguments.add(argument);
        return Finding.of(Problem.F_NOT_A_NUMBER, arguments.toArray(String[]::new))
                .as(finding.variant())
                .about(finding.cell().orElseThrow())
                .at(finding.sheet(), finding.address())
                .comparing(finding.observed(), finding.expected(), finding.difference());
    }

    private static Optional<BigDecimal> amount(RecognitionResult received) {
        return received.submission().flatMap(submission -> submission.amount(CellCode.parse(FEES)));
    }

    private static List<String> codes(RecognitionResult received, FileFormat format) {
        return received.findings().stream()
                .filter(finding -> !format.findings().contains(Worded.of(finding)))
                .map(Finding::code)
                .toList();
    }
}
