package org.disclosure.rollup.intake.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.junit.jupiter.api.Test;

/** Tables in tables, and the text around them. */
class WordSheetsTest {

    private static final List<String> FIGURES =
            IntStream.range(10, 20).mapToObj(Integer::toString).toList();

    private final WordSheets sheets = new WordSheets(Limits.DEFAULT);

    @Test
    void tableAroundTablesIsTextInItsOrder() {
        paragraph("封面");
        layout(() -> paragraph("导航"), () -> {
            paragraph("上年");
            table(FIGURES);
            paragraph("本年");
            table(FIGURES);
            paragraph("尾");
        });
        table(FIGURES);

        assertThat(places())
                .containsExactly(
                        "表格1 [封面, 导航, 上年] " + FIGURES,
                        "表格2 [本年] " + FIGURES,
                        "表格3 [尾] " + FIGURES,
                        "正文 [] [封面, 导航, 上年, 本年, 尾]");
    }

    @Test
    void textIsReadOnceHoweverDeepItIs() {
        layout(() -> layout(() -> layout(() -> paragraph("文"), () -> table(FIGURES)), () -> paragraph("右")));

        assertThat(places()).containsExactly("表格1 [文] " + FIGURES, "正文 [] [文, 右]");
    }

    @Test
    void tableWithFiguresOfItsOwnStaysOne() {
        layout(() -> paragraph("件数"), () -> paragraph("1,234"), () -> table(FIGURES));

        assertThat(places()).containsExactly("表格1 [件数, 1,234] " + FIGURES, "表格2 [] [件数, 1,234]", "正文 [] []");
    }

    @Test
    void titleInASmallTableHeadsTheNext() {
        paragraph("文登区");
        table(List.of("", "2022年"));
        table(FIGURES);
        paragraph("之后");
        table(FIGURES);

        assertThat(places())
                .containsExactly(
                        "表格1 [文登区] [2022年]", "表格2 [文登区, 2022年] " + FIGURES, "表格3 [之后] " + FIGURES, "正文 [] [文登区, 之后]");
    }

    @Test
    void fieldsInASmallTableHeadNothing() {
        table(List.of("发布日期", "2022年"));
        table(FIGURES);

        assertThat(places()).containsExactly("表格1 [] [发布日期, 2022年]", "表格2 [] " + FIGURES, "正文 [] []");
    }

    @Test
    void fieldsInALayoutHeadNothing() {
        sheets.startTable();
        sheets.startRow();
        cell(() -> paragraph("年度报告"));
        sheets.startRow();
        cell(() -> paragraph("发布日期"));
        cell(() -> paragraph("2024年"));
        sheets.startRow();
        cell(() -> paragraph("表一"));
        cell(() -> table(FIGURES));
        sheets.endTable();

        assertThat(places()).containsExactly("表格1 [年度报告, 表一] " + FIGURES, "正文 [] [年度报告, 发布日期, 2024年, 表一]");
    }

    @Test
    void frameAroundAHeadingLeavesWhatIsAboveIt() {
        paragraph("文登区");
        table(List.of("2022年"));
        table(FIGURES);

        assertThat(places()).containsExactly("表格1 [文登区, 2022年] " + FIGURES, "正文 [] [文登区, 2022年]");
    }

    @Test
    void insertedSheetsStandInTheirPlace() {
        WordSheets other = new WordSheets(Limits.DEFAULT);
        other.line("插入的标题");
        other.startTable();
        other.startRow();
        for (String text : FIGURES) {
            other.startCell();
            other.text(text, TextRun.Look.PLAIN);
            other.endCell(WordTableBuilder.Shape.PLAIN);
        }
        other.endTable();
        other.line("插入的文字");
        paragraph("之前");
        sheets.insert(other.build());
        paragraph("之后");
        table(FIGURES);

        assertThat(places())
                .containsExactly("表格1 [之前, 插入的标题] " + FIGURES, "表格2 [之后] " + FIGURES, "正文 [] [之前, 插入的标题, 插入的文字, 之后]");
    }

    @Test
    void whatStandsInAHiddenRowIsHidden() {
        sheets.startTable();
        sheets.startRow();
        sheets.hideRow();
        cell(() -> paragraph("旧稿"));
        cell(() -> table(FIGURES));
        sheets.startRow();
        cell(() -> paragraph("正稿"));
        cell(() -> table(FIGURES));
        sheets.endTable();
        List<Sheet> read = sheets.build();

        assertThat(read).extracting(Sheet::hidden).containsExactly(true, false, false);
        assertThat(read.get(2).rows()).extracting(row -> row.get(0).text()).containsExactly("正稿");
    }

    private void paragraph(String text) {
        sheets.text(text, TextRun.Look.PLAIN);
        sheets.endParagraph();
    }

    /** A table of one row with these in its cells. */
    private void layout(Runnable... cells) {
        sheets.startTable();
        sheets.startRow();
        List.of(cells).forEach(this::cell);
        sheets.endTable();
    }

    private void cell(Runnable content) {
        sheets.startCell();
        content.run();
        sheets.endCell(WordTableBuilder.Shape.PLAIN);
    }

    private void table(List<String> texts) {
        layout(texts.stream().map(text -> (Runnable) () -> paragraph(text)).toArray(Runnable[]::new));
    }

    private List<String> places() {
        return sheets.build().stream()
                .map(sheet -> sheet.name() + " " + sheet.paragraphsAbove().orElse(List.of()) + " "
                        + sheet.rows().stream()
                                .flatMap(List::stream)
                                .map(cell -> cell.text())
                                .toList())
                .toList();
    }
}
