package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of an "XML Spreadsheet 2003". */
class SpreadsheetXmlCellsTest {

    private static final String STYLES = "<Styles><Style ss:ID='Default'><NumberFormat/></Style>"
            + "<Style ss:ID='old'><Font ss:StrikeThrough='1'/></Style>"
            + "<Style ss:ID='older' ss:Parent='old'><Font ss:Bold='1'/></Style>"
            + "<Style ss:ID='again' ss:Parent='older'><Font ss:StrikeThrough='0' ss:VerticalAlign='Subscript'/></Style>"
            + "<Style ss:ID='percent'><NumberFormat ss:Format='Percent'/></Style>"
            + "<Style ss:ID='day'><NumberFormat ss:Format='Short Date'/></Style>"
            + "<Style ss:ID='month'><NumberFormat ss:Format='m&quot;月&quot;d&quot;日&quot;'/></Style>"
            + "<Style ss:ID='fixed'><NumberFormat ss:Format='Fixed'/></Style>"
            + "<Style ss:ID='yes'><NumberFormat ss:Format='Yes/No'/></Style></Styles>";

    private static final CellDetails STRUCK_OUT = CellDetails.NONE.allStruckOut();

    @Test
    void remarksAreNoPartOfTheCell() {
        String remark = "<Comment ss:Author='a'><ss:Data ss:Type='Number' xmlns='http://www.w3.org/TR/REC-html40'>"
                + "<Font html:Size='9'>99</Font></ss:Data></Comment>";

        assertThat(cells("<Row><Cell><Data ss:Type='Number'>12</Data>" + remark + "</Cell><Cell>" + remark
                        + "</Cell></Row>"))
                .containsExactly(number(0, 0, "12", CellDetails.NONE));
    }

    @Test
    void looksOfPiecesComeFromTheirMarks() {
        CellDetails leftOut = new CellDetails(
                List.of(new TextRun("12", Look.STRUCK), new TextRun("1", Look.RAISED)),
                false,
                Optional.empty(),
                Optional.empty());

        assertThat(
                        cells(
                                "<Row><Cell><ss:Data ss:Type='String' xmlns='http://www.w3.org/TR/REC-html40'>"
                                        + "<S><Font html:Color='#FF0000'>12</Font></S><B>6</B><Font>2</Font><Sup>1</Sup></ss:Data></Cell></Row>"))
                .containsExactly(new RawCell(0, 0, "62", RawCell.Kind.TEXT, leftOut));
    }

    @Test
    void aStyleComesFromTheCellItsRowItsColumnOrTheTable() {
        String number = "<Data ss:Type='Number'>1</Data>";

        assertThat(cells(
                        " ss:StyleID='older'",
                        "<Column ss:Index='2' ss:Span='1' ss:StyleID='again'/>"
                                + "<Row><Cell>" + number + "</Cell><Cell ss:Index='3'>" + number + "</Cell></Row>"
                                + "<Row ss:StyleID='Default'><Cell>" + number + "</Cell><Cell ss:StyleID='old'>"
                                + number
                                + "</Cell></Row>"))
                .containsExactly(
                        number(0, 0, "1", STRUCK_OUT),
                        number(0, 2, "1", CellDetails.NONE),
                        number(1, 0, "1", CellDetails.NONE),
                        number(1, 1, "1", STRUCK_OUT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Number   | percent | 12                      | 12    | 1200.00%
                    Number   | fixed   | 12.345                  | 12.345|
                    Number   | day     | 45324                   | 45324 | 2024/2/2
                    Number   | yes     | 12                      | 12    | Yes
                    DateTime | month   | 2024-02-02T00:00:00.000 | 45324 | 2月2日
                    DateTime | Default | 2024-02-02T12:00:00.000 | 45324.5 | 2024-02-02T12:00:00.000
                    DateTime | fixed   | 2024-02-02T00:00:00.000 | 45324 | 2024-02-02T00:00:00.000
                    """)
    void whatTheFormatShowsIsKnown(String type, String style, String data, String stored, String shown) {
        CellDetails details = shown == null ? CellDetails.NONE : CellDetails.NONE.showing(shown);

        assertThat(cells("<Row><Cell ss:StyleID='" + style + "'><Data ss:Type='" + type + "'>" + data
                        + "</Data></Cell></Row>"))
                .containsExactly(number(0, 0, stored, details));
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(cells(
                        "<Row><Cell><Data ss:Type='Boolean'>1</Data></Cell><Cell><Data ss:Type='Error'>#N/A</Data></Cell>"
                                + "<Cell><Data ss:Type='Number'>n/a</Data></Cell><Cell><Data ss:Type='DateTime'>2月</Data></Cell>"
                                + "<Cell><Data ss:Type='String'>规_x000D_章</Data></Cell></Row>"))
                .containsExactly(
                        new RawCell(0, 0, "TRUE", RawCell.Kind.TEXT),
                        new RawCell(0, 1, "#N/A", RawCell.Kind.ERROR),
                        new RawCell(0, 2, "n/a", RawCell.Kind.TEXT),
                        new RawCell(0, 3, "2月", RawCell.Kind.TEXT),
                        new RawCell(0, 4, "规\r章", RawCell.Kind.TEXT));
    }

    @Test
    void whatIsHiddenIsKnown() {
        Sheet sheet = sheets("<Worksheet ss:Name='旧'><Table><Column ss:Index='2' ss:Span='1' ss:Hidden='1'/>"
                        + "<Column ss:Width='0'/><Row ss:Hidden='1' ss:Span='1'/><Row/><Row ss:Height='0'/></Table>"
                        + "<WorksheetOptions xmlns='urn:schemas-microsoft-com:office:excel'><Visible>SheetHidden</Visible>"
                        + "</WorksheetOptions></Worksheet>")
                .get(0);

        assertThat(sheet.hidden()).isTrue();
        assertThat(List.of(sheet.isHidden(2, 0), sheet.isHidden(2, 1), sheet.isHidden(2, 2), sheet.isHidden(2, 3)))
                .containsExactly(false, true, true, true);
        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(1, 0), sheet.isHidden(2, 0), sheet.isHidden(3, 0)))
                .containsExactly(true, true, false, true);
    }

    @Test
    void cellsBelowAMergeFindTheirPlaceWhenItWasLost() {
        String text = "<Row>" + cell(" ss:MergeDown='1'", "项目") + cell(" ss:MergeAcross='1'", "申请人")
                + cell(" ss:MergeDown='1'", "总计") + "</Row><Row>" + cell("", "自然人") + cell("", "企业") + "</Row><Row>"
                + cell("", "受理") + cell("", "1") + cell("", "2") + cell("", "3") + "</Row>";

        assertThat(places(text))
                .containsExactly("A1 项目", "B1 申请人", "D1 总计", "B2 自然人", "C2 企业", "A3 受理", "B3 1", "C3 2", "D3 3");
    }

    @Test
    void coveredCellsThatSayWhereTheyStandStayCovered() {
        assertThat(places("<Row>" + cell(" ss:MergeDown='1'", "项目") + cell("", "1") + "</Row><Row>"
                        + cell(" ss:Index='1'", "旧") + cell("", "2") + "</Row>"))
                .containsExactly("A1 项目", "B1 1", "B2 2");
        assertThat(places("<Row>" + cell(" ss:MergeDown='1'", "项目") + cell("", "1") + "</Row><Row>" + cell("", "项目")
                        + cell("", "2") + "</Row>"))
                .containsExactly("A1 项目", "B1 1", "B2 2");
    }

    private static String cell(String attributes, String text) {
        return "<Cell" + attributes + "><Data ss:Type='String'>" + text + "</Data></Cell>";
    }

    private static RawCell number(int row, int column, String text, CellDetails details) {
        return new RawCell(row, column, text, RawCell.Kind.NUMBER, details);
    }

    private static List<String> places(String rows) {
        return cells(rows).stream()
                .map(cell -> cell.address() + ' ' + cell.text())
                .toList();
    }

    private static List<RawCell> cells(String rows) {
        return cells("", rows);
    }

    private static List<RawCell> cells(String attributes, String rows) {
        return sheets("<Worksheet ss:Name='表'><Table" + attributes + '>' + rows + "</Table></Worksheet>")
                .get(0)
                .rows()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sheet> sheets(String worksheets) {
        String book = "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
                + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet' xmlns:html='http://www.w3.org/TR/REC-html40'>"
                + STYLES + worksheets + "</Workbook>";
        return new Intake(Limits.DEFAULT)
                .read(book.getBytes(StandardCharsets.UTF_8), "表.xml")
                .sheets();
    }
}
