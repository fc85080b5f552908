package org.disclosure.rollup.recognition.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.recognition.document.Specimen.T2;
import static org.disclosure.rollup.recognition.document.Specimen.T3;
import static org.disclosure.rollup.recognition.document.Specimen.T4;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and findings from tables that are laid out otherwise than the form. */
class LayoutFindingsTest {

    /** The row below table 3. */
    private static final int BELOW_T3 = 28;

    private static final String LICENSES = "t2/licenses/decisions";

    private static final String OTHERWISE = "（六）其他处理";

    private final Specimen specimen = new Specimen(Layout.OFFICIAL);

    @Test
    void declaredVariantOfARowLabelIsUnderstoodAndSaid() {
        specimen.sheet("t2").reword("行政规范性文件", "规范性文件");

        assertSoundBut(label(T2, "“规范性文件”→“行政规范性文件”", "A4"));
    }

    @Test
    void declaredVariantOfAColumnLabelIsUnderstoodAndSaid() {
        specimen.sheet("t3").reword("总计", "合计");

        assertSoundBut(label(T3, "“合计”→“总计”", "J2"));
    }

    @ParameterizedTest
    @CsvSource({"行政复议 未经复议直接起诉 复议后起诉, true", "行政复议 复议后起诉, false"})
    void tableFourWithItsOutcomesBelowOneAnotherIsReadWhenItIsWhole(String headings, boolean whole) {
        FixtureSheet sheet = specimen.sheet("t4");
        int line = specimen.grid().at("t4/reconsideration/upheld").row();
        List<String> figures =
                IntStream.range(0, 15).mapToObj(at -> sheet.text(line, at)).toList();
        sheet.clear();
        List<String> kinds = List.of("行政复议", "未经复议直接起诉", "复议后起诉");
        List<String> outcomes = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        String[] written = headings.split(" ");
        IntStream.range(0, written.length).forEach(at -> sheet.put(0, 1 + at, written[at]));
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            sheet.put(1 + outcome, 0, outcomes.get(outcome));
            for (int at = 0; at < written.length; at++) {
                sheet.put(1 + outcome, 1 + at, figures.get(kinds.indexOf(written[at]) * 5 + outcome));
            }
        }

        assertThat(ReceivingDesk.entries(specimen.received()).stream()
                        .filter(entry -> entry.cell().table().equals("t4"))
                        .map(entry -> entry.reading().raw()))
                .isEqualTo(whole ? figures : List.of());
    }

    @Test
    void totalBesideAColumnThatIsNotUnderstoodIsRead() {
        specimen.sheet("t3").reword("自然人", "城镇居民");

        assertThat(ReceivingDesk.entries(specimen.received()))
                .isEqualTo(specimen.soundWithout(
                        cell -> cell.table().equals("t3") && cell.column().equals("natural")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"共计", "合计"})
    void subtotalIsNotTheTotalWhereTheFormsOwnIsThere(String subtotal) {
        specimen.sheet("t3").reword("法律服务机构", subtotal);

        assertThat(ReceivingDesk.entries(specimen.received()))
                .isEqualTo(specimen.soundWithout(
                        cell -> cell.table().equals("t3") && cell.column().equals("legal")));
    }

    @Test
    void declaredVariantOfAHeadingOverColumnsIsUnderstoodAndSaid() {
        specimen.sheet("t4").reword("复议后起诉", "经复议后起诉");

        assertSoundBut(label(T4, "“经复议后起诉”→“复议后起诉”", "K2"));
    }

    @Test
    void typoInALabelIsUnderstoodAndSaid() {
        specimen.sheet("t3").reword("2.其他法律行政法规禁止公开", "2.其它法律行政法规禁止公开").reword("法律服务机构", "法律服务机购");

        assertSoundBut(label(T3, "“法律服务机购”→“法律服务机构”；“2.其它法律行政法规禁止公开”→“2.其他法律行政法规禁止公开”", "H3"));
    }

    @Test
    void labelBetweenTwoOfTheFormIsNeverGuessed() {
        specimen.sheet("t2").reword("本年制发件数", "本年制止件数");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.column().equals("issued")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.F_MISSING_COLUMN, T2, "规章·本年制发件数；行政规范性文件·本年制发件数")
                                .at(T2, ""),
                        Finding.of(Problem.F_EXTRA_ROW, T2, "本年制止件数", "B3=2，B4=109")
                                .as("column")
                                .at(T2, "B3"));
    }

    @Test
    void missingTableIsNamed() {
        specimen.sheet("t4").clear();

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.table().equals("t4")));
        assertThat(Worded.of(received.findings())).containsExactly(Finding.of(Problem.F_MISSING_TABLE, T4));
    }

    @Test
    void missingRowsAreNamed() {
        specimen.sheet("t3").clearRow(row("3.3.2")).clearRow(row("4"));

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(
                        cell -> cell.row().equals("3.3.2") || cell.row().equals("4")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_MISSING_ROW, T3, "2.其他法律行政法规禁止公开；四、结转下年度继续办理")
                        .at(T3, ""));
    }

    @Test
    void missingColumnIsNamed() {
        specimen.sheet("t3").clearColumn(6, 2);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.column().equals("welfare")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.F_MISSING_COLUMN, T3, "社会公益组织").at(T3, ""));
    }

    @Test
    void missingColumnOfABlockIsNamedWithItsRows() {
        specimen.sheet("t2").clearColumn(2, 1);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.column().equals("repealed")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_MISSING_COLUMN, T2, "规章·本年废止件数；行政规范性文件·本年废止件数")
                        .at(T2, ""));
    }

    @Test
    void missingColumnUnderAHeadingIsNamedWithIt() {
        specimen.sheet("t4").clearColumn(3, 2);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.equals(CellCode.parse("t4/reconsideration/pending"))));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.F_MISSING_COLUMN, T4, "行政复议·尚未审结").at(T4, ""));
    }

    @Test
    void rowInsteadOfOneOfTheFormIsRejectedByName() {
        specimen.sheet("t3").reword("7.属于行政执法案卷", "7.涉及个人隐私");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.row().equals("3.3.7")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.F_MISSING_ROW, T3, "7.属于行政执法案卷").at(T3, ""),
                        extra("row", T3, "7.涉及个人隐私", "D14=21，E14=0，F14=0，G14=0，H14=0，I14=0，J14=21", "D14"));
    }

    @Test
    void rowBelowTheLastOfTheFormIsRejectedByName() {
        specimen.sheet("t3").put(BELOW_T3, 0, "五、其他情况").put(BELOW_T3, 3, "5");

        assertSoundBut(extra("row", T3, "五、其他情况", "D29=5", "D29"));
    }

    @Test
    void rowThatComesTwiceCountsOnce() {
        specimen.sheet("t3").put(BELOW_T3, 0, "二、上年结转政府信息公开申请数量").put(BELOW_T3, 3, "5");

        assertSoundBut(extra("row-twice", T3, "二、上年结转政府信息公开申请数量", "D29=5", "D29"));
    }

    @Test
    void rowOfABlockThatComesTwiceCountsOnce() {
        specimen.sheet("t2").put(14, 0, "行政事业性收费").put(14, 1, "5");

        assertSoundBut(extra("row-twice", T2, "行政事业性收费", "B15=5", "B15"));
    }

    @Test
    void secondLineUnderHeadingsAcrossIsRejected() {
        specimen.sheet("t4").put(4, 0, "5").put(4, 1, "6");

        assertSoundBut(extra("row", T4, "—", "A5=5，B5=6", "A5"));
    }

    @Test
    void columnThatTheFormDoesNotHaveIsRejectedByName() {
        specimen.sheet("t3").put(1, 10, "境外组织").put(3, 10, "5").put(4, 10, "0");

        assertSoundBut(extra("column", T3, "境外组织", "K4=5，K5=0", "K4"));
    }

    @Test
    void columnOfLineNumbersIsNoExtraColumn() {
        specimen.sheet("t3").put(1, 10, "行 次").put(3, 10, "1").put(4, 10, "2");

        assertSoundBut();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void rowWithACellTooFewOrTooManyIsAsked(FileFormat format) {
        for (int by : new int[] {-1, 1}) {
            Specimen moved = new Specimen(Layout.UNMERGED);
            FixtureSheet sheet = moved.sheet("t3");
            int row = moved.grid().at("t3/3.1/natural").row();
            int first = moved.grid().at("t3/3.1/natural").column();
            List<String> figures = IntStream.range(first, first + 7)
                    .mapToObj(column -> sheet.text(row, column))
                    .toList();
            IntStream.range(first, first + 7).forEach(column -> sheet.put(row, column, ""));
            IntStream.range(first, first + 7)
                    .forEach(column -> sheet.put(row, column + by, figures.get(column - first)));

            RecognitionResult received = moved.received(format);

            assertThat(ReceivingDesk.entries(received))
                    .filteredOn(entry -> entry.cell().row().equals("3.1"))
                    .hasSize(7)
                    .allMatch(entry -> entry.reading().amount().isEmpty());
            assertThat(Worded.of(received.findings()))
                    .filteredOn(finding -> finding.code().equals("F-EXTRA-ROW"))
                    .extracting(Finding::variant)
                    .containsExactly("row-out-of-line");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "计划数, 完成数, 1205, 98, true",
        "本级, 合计, 1205, 98, true",
        "'', '', 1205, 98, true",
        "计划数, 完成数, 98, 98, false",
        "数量, 比上年增减, 1205, 98, false",
        "本年数量, 去年, 1205, 98, false",
        "合计, 其中：网上, 1205, 98, false",
    })
    void twoFiguresUnderOneHeadingAreAskedUnlessWordsTellWhichItIs(
            String before, String behind, String figure, String other, boolean asked) {
        FixtureSheet sheet = specimen.sheet("t2");
        int row = specimen.grid().at(LICENSES).row();
        sheet.unmerge();
        sheet.put(row - 2, 0, "信息内容").put(row - 2, 1, "本年处理决定数量").merge(new Merge(row - 2, 1, row - 2, 2));
        sheet.put(row - 1, 0, "").put(row - 1, 1, before).put(row - 1, 2, behind);
        sheet.put(row, 1, figure).put(row, 2, other);

        assertThat(readingOfLicenses(specimen.received(FileFormat.XLSX))).isEqualTo(asked ? "" : figure);
    }

    @ParameterizedTest
    @CsvSource({"1, 205, true", "12, 345, true", "1205, 345, false", "12, 34, false", "0, 345, false"})
    void figureThatATextTableHasPartedAtItsSeparatorIsAsked(String before, String behind, boolean asked) {
        FixtureSheet sheet = specimen.sheet("t2");
        int row = specimen.grid().at(LICENSES).row();
        sheet.unmerge();
        sheet.put(row, 1, before).put(row, 2, behind);

        assertThat(readingOfLicenses(specimen.received(FileFormat.CSV_UTF8))).isEqualTo(asked ? "" : before);
    }

    private static String readingOfLicenses(RecognitionResult received) {
        return ReceivingDesk.entries(received).stream()
                .filter(entry -> entry.cell().toString().equals(LICENSES))
                .map(entry -> entry.reading().amount().map(Object::toString).orElse(""))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 15, true",
        "0 0 0 4 0 4, true",
        "1 2 3 4 5 16, false",
        "0 0 0 0 0 0, false",
        "7 '' '' '' '' 7, false",
        "1 036 2 0 0 0 0 1038, true",
        "1 2 0 0 0 0 3 9, false",
    })
    void rowWhoseSumsTellThatItIsOutOfLineIsAsked(String figures, boolean asked) {
        FixtureSheet sheet = specimen.sheet("t3");
        int row = row("3.1");
        String[] texts = figures.split(" ");
        for (int column = 0; column < Math.max(7, texts.length); column++) {
            sheet.put(row, 3 + column, column < texts.length ? texts[column].replace("''", "") : "");
        }

        assertThat(specimen.received().findings().stream()
                        .anyMatch(finding -> finding.variant().equals("row-out-of-line")))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "_ 1 0 2 0 3 0 0 0 0 0 0 0 0 0 0, true",
        "0 2 0 3 0 0 0 0 0 0 0 0 0 0, true",
        "1 0 2 0 3 _ 2 0 0 0 2 0 0 0 0 0, true",
        "1 0 2 0 3 0 0 0 0 0 0 0 0 0 _, false",
        "1 0 2 0 _ 0 0 0 0 _ 0 0 0 0 _, false",
        "1 0 2 0 3 0 0 0 0 0 0 0 0 0 0 7, false",
        "1 0 2 0 3, false",
    })
    void lineOfATableAcrossThatIsOutOfLineIsAsked(String figures, boolean asked) {
        FixtureSheet sheet = specimen.sheet("t4");
        int row = specimen.grid().at("t4/reconsideration/upheld").row();
        String[] texts = figures.split(" ");
        for (int column = 0; column < Math.max(15, texts.length); column++) {
            sheet.put(row, column, column < texts.length ? texts[column].replace("_", "") : "");
        }

        RecognitionResult received = specimen.received();

        assertThat(received.findings().stream()
                        .anyMatch(finding -> finding.variant().equals("row-out-of-line")))
                .isEqualTo(asked);
        assertThat(ReceivingDesk.entries(received).stream()
                        .filter(entry -> entry.cell().table().equals("t4"))
                        .allMatch(entry -> entry.reading().amount().isEmpty()))
                .isEqualTo(asked);
    }

    /** Programs that join tables which touch give headings the widths of the table above. */
    @Test
    void figuresUnderHeadingsOfOtherWidthsAreAsked() {
        FixtureSheet sheet = specimen.sheet("t4");
        sheet.unmerge();
        int headings = specimen.grid().at("t4/reconsideration/upheld").row() - 2;
        sheet.put(headings, 4, sheet.text(headings, 5)).put(headings, 8, sheet.text(headings, 10));
        sheet.put(headings, 5, "").put(headings, 10, "");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received).stream()
                        .filter(entry -> entry.cell().table().equals("t4"))
                        .flatMap(entry -> entry.reading().amount().stream()))
                .isEmpty();
        assertThat(received.findings())
                .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.variant())
                .contains("ERROR F-EXTRA-ROW row-out-of-line");
    }

    @Test
    void rowOutOfLineIsNamedWithItsFigures() {
        FixtureSheet sheet = specimen.sheet("t3");
        sheet.unmerge();
        int row = row("4");
        IntStream.rangeClosed(3, 9).forEach(column -> sheet.put(row, column, ""));
        IntStream.rangeClosed(2, 8).forEach(column -> sheet.put(row, column, "1" + column));

        assertThat(Worded.of(specimen.received().findings()))
                .contains(extra(
                        "row-out-of-line",
                        T3,
                        sheet.text(row, 0),
                        "C28=12，D28=13，E28=14，F28=15，G28=16，H28=17，I28=18",
                        "C28"));
    }

    @Test
    void lineNumbersWithoutATitleAreNotOutOfLineWhereTotalsAreBlank() {
        Specimen numbered = new Specimen(Layout.UNMERGED);
        List<String> codes = List.of("1", "2", "3.1", "3.2");
        for (String code : codes) {
            FixtureGrid.Place first = numbered.grid().at("t3/" + code + "/natural");
            first.sheet().put(first.row(), first.column() - 1, Integer.toString(codes.indexOf(code) + 1));
            numbered.set("t3/" + code + "/total", "");
        }

        RecognitionResult received = numbered.received();

        assertThat(ReceivingDesk.entries(received))
                .filteredOn(entry -> entry.reading().amount().isEmpty())
                .extracting(entry -> entry.cell().toString())
                .containsExactly("t3/1/total", "t3/2/total", "t3/3.1/total", "t3/3.2/total");
        assertThat(received.findings()).extracting(Finding::code).containsExactly("F-BLANK");
    }

    @Test
    void laterCopyOfATableIsTheSame() {
        specimen.grid().addCopyInFront(specimen.sheet("t3"), "申请");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(onSheet("t3", "申请"));
        assertThat(Worded.of(received.findings())).containsExactly(copy(T3, "申请", T3, Severity.HINT));
    }

    @Test
    void copiesOfATableWithOtherFiguresAreNotGuessedAmong() {
        FixtureSheet sheet = specimen.sheet("t3");
        specimen.grid().addCopyInFront(sheet, "申请").put(3, 3, "3402");
        sheet.put(3, 3, "9");

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.table().equals("t3")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_EXTRA_ROW, T3, "“申请”（D4）、“" + T3 + "”（D4）")
                        .as("undecided")
                        .at("申请", "D4"));
    }

    @Test
    void hiddenCopyLosesToAVisibleOne() {
        specimen.grid()
                .addCopyInFront(specimen.sheet("t3"), "上报前")
                .put(3, 3, "9")
                .hide();

        assertSoundBut(copy(T3, T3, "上报前", Severity.HINT));
    }

    @Test
    void copyOnASheetOfAnotherYearLoses() {
        specimen.grid().addCopyInFront(specimen.sheet("t3"), "2022年").put(3, 3, "9");

        assertSoundBut(copy(T3, T3, "2022年", Severity.HINT));
    }

    @Test
    void emptyCopyLosesWithoutAWord() {
        FixtureSheet copy = specimen.grid().addCopyInFront(specimen.sheet("t4"), "模板");
        copy.clearRow(3);

        assertSoundBut();
    }

    @Test
    void otherHandlingInOneRowCountsUnderOther() {
        int row = row("3.6.1");
        specimen.sheet("t3").put(row, 2, "").clearRow(row + 1).clearRow(row + 2);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(unsplitFrom("3.6.1"));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_UNSPLIT, OTHERWISE, "B24").at(T3, "B24"));
    }

    @Test
    void otherHandlingInOneRowIsFoundInPathsToo() {
        Specimen paths = new Specimen(Layout.PATH);
        String label = "三、本年度办理结果/" + OTHERWISE;
        int row = paths.grid().at("t3/3.6.1/natural").row();
        paths.sheet("t3").put(row, 0, label).clearRow(row + 1).clearRow(row + 2);

        RecognitionResult received = paths.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(unsplitFrom(paths, "3.6.1"));
        assertThat(Worded.of(received.findings()))
                .containsExactly(Finding.of(Problem.F_UNSPLIT, label, "A25").at("t3", "A25"));
    }

    @Test
    void subtotalOverTheThreeRowsOfOtherHandlingIsAnExtraRow() {
        specimen.sheet("t3").unmerge();
        specimen.sheet("t3").reword("5.要求行政机关确认或重新出具已获取信息", "").put(row("3.5.5"), 1, OTHERWISE);

        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received))
                .isEqualTo(specimen.soundWithout(cell -> cell.row().equals("3.5.5")));
        assertThat(Worded.of(received.findings()))
                .containsExactly(
                        Finding.of(Problem.F_MISSING_ROW, T3, "5.要求行政机关确认或重新出具已获取信息")
                                .at(T3, ""),
                        extra("row", T3, "(六)其他处理", "D23=4，E23=0，F23=0，G23=0，H23=0，I23=0，J23=4", "D23"));
    }

    @Test
    void linesAboutTheReportBelowATableAreNoRows() {
        for (String table : List.of("t2", "t3", "t4")) {
            FixtureSheet sheet = specimen.sheet(table);
            int row = sheet.nextRow();
            sheet.put(row, 0, "填表人：张三").put(row, 3, "联系电话").put(row, 4, "8451234");
        }

        assertSoundBut();
    }

    @Test
    void fileWithoutTablesIsSaidToHaveNone() {
        specimen.grid().sheets().forEach(FixtureSheet::clear);
        specimen.grid().sheet(0).put(0, 0, "填报单位：文登区教育局").put(1, 0, "统计表见附图。");

        RecognitionResult received = specimen.received();

        assertThat(received.unit().map(Unit::name)).hasValue("文登区教育局");
        assertThat(received.submission()).isEqualTo(Optional.empty());
        assertThat(Worded.of(received.findings())).containsExactly(Finding.of(Problem.I_NO_TABLES));
    }

    private void assertSoundBut(Finding... findings) {
        RecognitionResult received = specimen.received();

        assertThat(ReceivingDesk.entries(received)).isEqualTo(specimen.sound());
        assertThat(Worded.of(received.findings())).containsExactly(findings);
    }

    private int row(String code) {
        return specimen.grid().at("t3/" + code + "/natural").row();
    }

    /** The sound report with this table read from another sheet. */
    private List<Entry> onSheet(String table, String sheet) {
        return specimen.sound().stream()
                .map(entry -> entry.cell().table().equals(table)
                        ? new Entry(entry.cell(), entry.reading(), sheet, entry.address())
                        : entry)
                .toList();
    }

    private List<Entry> unsplitFrom(String row) {
        return unsplitFrom(specimen, row);
    }

    /** The sound report with only 3.其他 under 其他处理, read from this row. */
    private static List<Entry> unsplitFrom(Specimen specimen, String row) {
        return specimen.sound().stream()
                .filter(entry ->
                        !List.of("3.6.1", "3.6.2").contains(entry.cell().row()))
                .map(entry -> entry.cell().row().equals("3.6.3") ? moved(entry, specimen, row) : entry)
                .toList();
    }

    private static Entry moved(Entry entry, Specimen specimen, String row) {
        Entry from = specimen.grid().entry(new CellCode("t3", row, entry.cell().column()));
        return new Entry(entry.cell(), from.reading(), from.sheet(), from.address());
    }

    private static Finding label(String table, String pairs, String address) {
        return Finding.of(Problem.F_LABEL, table, pairs).at(table, address);
    }

    private static Finding extra(String variant, String table, String label, String figures, String address) {
        return Finding.of(Problem.F_EXTRA_ROW, table, label, figures)
                .as(variant)
                .at(table, address);
    }

    private static Finding copy(String table, String counted, String unused, Severity severity) {
        String address = table.equals(T3) ? "D4" : "A4";
        return Finding.of(Problem.F_EXTRA_ROW, table, counted, unused, address)
                .as("copy")
                .weighing(severity)
                .at(unused, address);
    }
}
