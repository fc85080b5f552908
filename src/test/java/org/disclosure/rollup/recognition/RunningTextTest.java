package org.disclosure.rollup.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.FixtureSheet;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.PdfFile;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.ReceivingDesk;
import org.disclosure.rollup.fixture.ReportText;
import org.disclosure.rollup.fixture.WholeReport;
import org.disclosure.rollup.fixture.WordFile;
import org.disclosure.rollup.fixture.Worded;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.recognition.document.Specimen;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a file that are its running text. */
class RunningTextTest {

    private static final String UNIT = Specimen.UNIT;
    private static final RealReport FIGURES = RealReport.suqian2023();
    private static final ReceivingDesk DESK = ReceivingDesk.of(UNIT);

    private final ReportText text = ReportText.of(UNIT, Specimen.YEAR);
    private final FixtureGrid grid = lay(Layout.OFFICIAL);
    private final WholeReport report = new WholeReport(text, grid);

    private static FixtureGrid lay(Layout layout) {
        return layout.lay(FIGURES.form(), FIGURES.figures(), UNIT, Specimen.YEAR);
    }

    private static RecognitionResult receive(FixtureFile file) {
        return DESK.receive(file, Specimen.YEAR);
    }

    private static String narrative(FixtureFile file) {
        return receive(file).submission().map(Submission::narrative).orElseThrow();
    }

    private List<Reading> figures() {
        return grid.entries(FIGURES.form()).stream().map(Entry::reading).toList();
    }

    // ---- whole reports

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "xlsx"})
    void textOfAWholeReportIsTakenInOrderAndWithoutItsTables(String kind) {
        RecognitionResult received = receive(
                switch (kind) {
                    case "docx" -> report.docx(UNIT);
                    case "html" -> report.html(UNIT);
                    default -> report.xlsx(UNIT);
                });

        assertThat(received.submission().map(Submission::narrative)).hasValue(text.text());
        assertThat(ReceivingDesk.entries(received)).extracting(Entry::reading).isEqualTo(figures());
        assertThat(received.findings()).isEmpty();
    }

    @Test
    void textAmongTheTablesOfOneSheetIsTaken() {
        FixtureGrid among = lay(Layout.NARRATIVE);

        assertThat(narrative(FileFormat.XLSX.write(among, UNIT))).isEqualTo("""
                        文登区教育局2023年政府信息公开工作年度报告
                        一、总体情况
                        1.主动公开。全年公开信息 356 条，其中规章 0 件。
                        2.依申请公开。本年新收政府信息公开申请12件，上年结转2件；予以公开8件，部分公开1件。
                        二、主动公开政府信息情况
                        三、收到和处理政府信息公开申请情况
                        四、政府信息公开行政复议、行政诉讼情况
                        五、存在的主要问题及改进情况
                        （一）予以公开的信息更新不够及时，全年有3件超期。
                        六、其他需要报告的事项
                        本年度收取信息处理费 0 元。""");
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"NARRATIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void bareTablesHaveNoText(Layout layout) {
        assertThat(narrative(FileFormat.XLSX.write(lay(layout), UNIT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void bareTablesHaveNoTextInAnyKindOfFile(FileFormat format) {
        assertThat(narrative(format.write(lay(Layout.METADATA), UNIT))).isEmpty();
    }

    @Test
    void headingsAloneAreNoText() {
        FixtureSheet sheet = grid.addSheet("封面");
        sheet.put(0, 0, "文登区教育局2023年年报").put(1, 0, "一、总体情况").put(2, 0, "六、其他需要报告的事项");

        assertThat(narrative(FileFormat.XLSX.write(grid, UNIT))).isEmpty();
    }

    // ---- what belongs to it

    @Test
    void cellMayHoldSeveralParagraphs() {
        grid.addSheet("正文").put(0, 0, "一、总体情况\n公开信息86条。\n\n  没有逾期。");

        assertThat(narrative(FileFormat.XLSX.write(grid, UNIT))).isEqualTo("一、总体情况\n公开信息86条。\n没有逾期。");
    }

    @Test
    void sectionsMayStandBesideTheirHeadings() {
        String words = "本年度公开信息86条，其中工程招标、防汛抗旱和水质监测结果占一半以上。";
        grid.addSheet("正文").put(0, 0, "一、总体情况").put(0, 1, words);

        assertThat(narrative(FileFormat.XLSX.write(grid, UNIT))).isEqualTo("一、总体情况\n" + words);
    }

    @Test
    void cellsOfOtherTablesAreNoText() {
        grid.addSheet("正文")
                .put(0, 0, "一、总体情况")
                .put(1, 0, "公开信息86条。")
                .put(2, 0, "栏目")
                .put(2, 1, "条数")
                .put(3, 0, "政策解读")
                .put(3, 1, "12");

        assertThat(narrative(FileFormat.XLSX.write(grid, UNIT))).isEqualTo("一、总体情况\n公开信息86条。");
    }

    @Test
    void hiddenTextAndTextOfOtherYearsIsLeftOut() {
        FixtureGrid years = lay(Layout.SHEET_A_YEAR);
        years.addSheet("2023年正文")
                .put(0, 0, "一、总体情况")
                .put(1, 0, "公开信息86条。")
                .put(2, 0, "隐藏的。")
                .hideRow(2);
        years.addSheet("2022年正文").put(0, 0, "一、总体情况").put(1, 0, "公开信息80条。");
        years.addSheet("草稿").put(0, 0, "一、总体情况").put(1, 0, "公开信息8条。").hide();

        assertThat(narrative(FileFormat.XLSX.write(years, UNIT))).isEqualTo("""
                        文登区教育局2023年政府信息公开工作年度报告
                        二、主动公开政府信息情况
                        三、收到和处理政府信息公开申请情况
                        四、政府信息公开行政复议、行政诉讼情况
                        一、总体情况
                        公开信息86条。""");
    }

    @Test
    void frameOfOneCellIsRunningText() {
        WordFile file = new WordFile();
        file.table(new FixtureGrid().addSheet("框").put(0, 0, text.text()));
        grid.sheets().forEach(file::table);
        String page = "<html><body><table><tr><td>"
                + text.text().lines().map(line -> "<p>" + line + "</p>").reduce("", String::concat)
                + "</td></tr></table></body></html>";

        assertThat(narrative(new FixtureFile("教育局.docx", file.content(), grid))).isEqualTo(text.text());
        assertThat(Worded.of(receive(new FixtureFile("教育局.html", page.getBytes(StandardCharsets.UTF_8), grid))
                        .findings()))
                .containsExactly(Finding.of(Problem.I_NO_TABLES));
    }

    // ---- N-PICTURE

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html"})
    void reportWhoseTablesAreAllPicturesIsSaidToBeOne(String kind) {
        WholeReport pictures = report.withPictures(2, 3, 4);

        RecognitionResult received = receive(kind.equals("docx") ? pictures.docx(UNIT) : pictures.html(UNIT));
        RecognitionResult whole = receive(kind.equals("docx") ? report.docx(UNIT) : report.html(UNIT));

        assertThat(received.submission().orElseThrow().entries()).isEmpty();
        assertThat(received.submission().orElseThrow().narrative())
                .isEqualTo(whole.submission().orElseThrow().narrative());
        assertThat(Worded.of(received.findings())).containsExactly(Finding.of(Problem.N_PICTURE));
    }

    @Test
    void tableThatIsAPictureAmongOthersIsNamed() {
        assertThat(Worded.of(receive(report.withPictures(3).docx(UNIT)).findings()))
                .containsExactly(Finding.of(Problem.N_PICTURE, Specimen.T3).as("some"));
    }

    @Test
    void pagesWithoutRuledTablesAreSaidToBeSo() {
        byte[] page = new PdfFile()
                .page(PdfFile.text(100, 700, 9, "文登区教育局2023年政府信息公开工作年度报告"))
                .content();

        assertThat(Worded.of(receive(new FixtureFile("教育局.pdf", page, grid)).findings()))
                .containsExactly(Finding.of(Problem.I_NO_TABLES).as("printed"));
    }

    @Test
    void picturesWithoutAReportsTextLeaveTablesMissing() {
        ReportText title = text;
        for (int section = 1; section <= 6; section++) {
            title.without(section);
        }

        assertThat(Worded.of(receive(report.withPictures(2, 3, 4).docx(UNIT)).findings()))
                .containsExactly(Finding.of(Problem.I_NO_TABLES).as("picture"));
        assertThat(Worded.of(
                        receive(new WholeReport(title, grid).withPictures(4).docx(UNIT))
                                .findings()))
                .containsExactly(Finding.of(Problem.F_MISSING_TABLE, Specimen.T4));
    }
}
