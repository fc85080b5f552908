package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;

/** Layout of an OpenDocument text. The files are those of one part, which hold the same elements. */
class OpenDocumentTextTest {

    private static final String NAMES = IntStream.range(0, 7)
            .mapToObj(index -> List.of("office", "table", "style", "text", "draw", "form", "loext")
                    .get(index))
            .map(name -> " xmlns:" + name + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'")
            .reduce("", String::concat);

    private static final String STYLES =
            "<office:automatic-styles><style:style style:name='old' style:family='paragraph'>"
                    + "<style:text-properties style:text-line-through-style='solid'/></style:style></office:automatic-styles>";

    @Test
    void paragraphsAreLinesAndTablesAreSheets() {
        assertThat(places("<text:h>一、总体情况</text:h><text:p>收到<text:span>12</text:span>件。</text:p>" + table(row("a", "b"))
                        + "<text:list><text:list-item><text:p>尾</text:p></text:list-item></text:list>"
                        + table(row("c", "d"))))
                .containsExactly(
                        "表格1 A1 a", "表格1 B1 b", "表格2 A1 c", "表格2 B1 d", "正文 A1 一、总体情况", "正文 A2 收到12件。", "正文 A3 尾");
    }

    @Test
    void tableInAShapeIsATable() {
        assertThat(places("<text:p>文<draw:custom-shape>"
                        + table(row("a", "b")).replace("<table:", "<loext:").replace("</table:", "</loext:")
                        + "</draw:custom-shape></text:p>"))
                .containsExactly("表格1 A1 a", "表格1 B1 b", "正文 A1 文");
    }

    @Test
    void whatWasDeletedOrStandsInNotesIsNoText() {
        assertThat(places(
                        "<text:tracked-changes><text:changed-region><text:deletion><text:p>98</text:p></text:deletion>"
                                + "</text:changed-region></text:tracked-changes>"
                                + "<text:p>12<text:change text:change-id='a'/><text:note><text:note-citation>1</text:note-citation>"
                                + "<text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>"
                                + "<text:p text:style-name='old'>旧</text:p>"
                                + "<text:section text:display='none'><text:p>藏</text:p>" + table(row("x", "y"))
                                + "</text:section>"))
                .containsExactly("正文 A1 12");
    }

    @Test
    void cellsFindTheirPlaceWithCoveredCellsAndWithout() {
        String covered = "<table:covered-table-cell/>";
        String down = cell(" table:number-rows-spanned='2'", "项目");
        String across = cell(" table:number-columns-spanned='2'", "申请人");
        String last = cell(" table:number-rows-spanned='2'", "总计");
        List<String> places = List.of(
                "表格1 A1 项目",
                "表格1 B1 申请人",
                "表格1 D1 总计",
                "表格1 B2 自然人",
                "表格1 C2 企业",
                "表格1 A3 1",
                "表格1 B3 2",
                "表格1 C3 3",
                "表格1 D3 4");
        String figures = row("1", "2", "3", "4");

        assertThat(places(table("<table:table-header-rows>" + rowOf(down, across, covered, last)
                        + rowOf(covered, cell("", "自然人"), cell("", "企业"), covered) + "</table:table-header-rows>"
                        + figures)))
                .isEqualTo(places);
        assertThat(places(table(rowOf(down, across, last) + rowOf(cell("", "自然人"), cell("", "企业")) + figures)))
                .isEqualTo(places);
        assertThat(sheets(table(rowOf(down, across, last) + rowOf(cell("", "自然人"), cell("", "企业")) + figures))
                        .get(0)
                        .merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 1, 0), new Merge(0, 1, 0, 2), new Merge(0, 3, 1, 3));
    }

    @Test
    void whatACoveredCellHoldsIsNotSeen() {
        assertThat(places(table(rowOf(cell(" table:number-rows-spanned='2'", "a"), cell("", "b"))
                        + rowOf(
                                "<table:covered-table-cell><text:p>9</text:p></table:covered-table-cell>",
                                cell("", "c")))))
                .containsExactly("表格1 A1 a", "表格1 B1 b", "表格1 B2 c");
    }

    @Test
    void aSmallTableInACellIsItsText() {
        assertThat(places(table(rowOf(
                                cell("", "a"),
                                "<table:table-cell><text:p>1</text:p>" + table(rowOf(cell("", "2")))
                                        + "</table:table-cell>")
                        + row("b", "3"))))
                .containsExactly("表格1 A1 a", "表格1 B1 1\n2", "表格1 A2 b", "表格1 B2 3");
    }

    /** Of a cell that is split the parts are a table in it. */
    @Test
    void thePartsOfASplitCellAreItsText() {
        String split = table(row("1", "2")).replace("<table:table ", "<table:table table:is-sub-table='true' ");

        assertThat(places(table(
                        rowOf(cell("", "a"), "<table:table-cell>" + split + "</table:table-cell>") + row("b", "3"))))
                .containsExactly("表格1 A1 1", "表格1 B1 2", "表格2 A1 a", "表格2 B1 1\n2", "表格2 A2 b", "表格2 B2 3");
    }

    @Test
    void tablesAreFoundInFramesAndTheirTextStandsApart() {
        String frame = "<draw:frame><draw:text-box><text:p>框</text:p>" + table(row("a", "b"))
                + "</draw:text-box></draw:frame>";

        assertThat(places("<text:p>前" + frame + "后</text:p>"))
                .containsExactly("表格1 A1 a", "表格1 B1 b", "正文 A1 框", "正文 A2 前后");
        assertThat(places(table(rowOf(
                        "<table:table-cell><text:p>12<draw:frame><draw:text-box><text:p>9</text:p>"
                                + "</draw:text-box></draw:frame></text:p></table:table-cell>",
                        cell("", "3")))))
                .containsExactly("表格1 A1 12", "表格1 B1 3", "正文 A1 9");
    }

    @Test
    void whatIsTypedIntoControlsIsText() {
        assertThat(
                        places(
                                "<office:forms><form:form><form:text form:id='c1' form:current-value='12'/></form:form></office:forms>"
                                        + table(
                                                rowOf(
                                                        "<table:table-cell><text:p>共<draw:control draw:control='c1'/>件</text:p></table:table-cell>",
                                                        "<table:table-cell><text:p><draw:control draw:control='c1'/></text:p></table:table-cell>"))))
                .containsExactly("表格1 A1 共 12 件", "表格1 B1 12");
    }

    private static String row(String... texts) {
        return rowOf(List.of(texts).stream().map(text -> cell("", text)).toArray(String[]::new));
    }

    private static String rowOf(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell" + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String table(String rows) {
        return "<table:table table:name='T'><table:table-column/>" + rows + "</table:table>";
    }

    private static List<String> places(String body) {
        return sheets(body).stream()
                .flatMap(sheet -> sheet.rows().stream()
                        .flatMap(List::stream)
                        .map(cell -> sheet.name() + ' ' + cell.address() + ' ' + cell.text()))
                .toList();
    }

    private static List<Sheet> sheets(String body) {
        String document = "<?xml version='1.0'?><office:document" + NAMES + " office:mimetype='application/"
                + "vnd.oasis.opendocument.text'>" + STYLES + "<office:body><office:text>" + body
                + "</office:text></office:body></office:document>";
        return new Intake(Limits.DEFAULT)
                .read(document.getBytes(StandardCharsets.UTF_8), "年报.fodt")
                .sheets();
    }
}
