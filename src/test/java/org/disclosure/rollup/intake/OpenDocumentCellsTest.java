package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of an OpenDocument spreadsheet. */
class OpenDocumentCellsTest {

    private static final String STYLES = "<style:style style:name='Default' style:family='table-cell'/>"
            + "<style:style style:name='old' style:family='table-cell' style:parent-style-name='Default'>"
            + "<style:text-properties style:text-line-through-style='solid' style:text-line-through-type='single'/></style:style>"
            + "<style:style style:name='older' style:family='table-cell' style:parent-style-name='old'/>"
            + "<style:style style:name='new' style:family='table-cell' style:parent-style-name='older'>"
            + "<style:text-properties style:text-line-through-style='none'/></style:style>"
            + "<style:style style:name='old' style:family='text'>"
            + "<style:text-properties style:text-line-through-type='double'/></style:style>"
            + "<style:style style:name='new' style:family='text'>"
            + "<style:text-properties style:text-line-through-type='none' style:text-position='0% 100%'/></style:style>"
            + "<style:style style:name='up' style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>"
            + "<style:style style:name='down' style:family='text'><style:text-properties style:text-position='-33% 58%'/></style:style>"
            + "<style:style style:name='gone' style:family='text'><style:text-properties text:display='none'/></style:style>"
            + "<style:style style:name='gone' style:family='paragraph'><style:text-properties text:display='none'/></style:style>"
            + "<style:style style:name='flat' style:family='table-row'><style:table-row-properties style:row-height='0in'/></style:style>"
            + "<style:style style:name='thin' style:family='table-column'><style:table-column-properties style:column-width='0.00cm'/></style:style>"
            + numbers(
                    "wan",
                    "number",
                    "<number:number number:decimal-places='0' number:min-integer-digits='5'>"
                            + "<number:embedded-text number:position='4'>.</number:embedded-text></number:number>")
            + numbers(
                    "thousands",
                    "number",
                    "<number:number number:decimal-places='1' number:min-integer-digits='1' number:display-factor='1000'/>")
            + numbers(
                    "percent",
                    "percentage",
                    "<number:number number:decimal-places='0' number:min-integer-digits='1'/><number:text>%</number:text>")
            + numbers(
                    "money",
                    "currency",
                    "<number:currency-symbol>¥</number:currency-symbol>"
                            + "<number:number number:decimal-places='2' number:min-integer-digits='1' number:grouping='true'/>")
            + numbers(
                    "month",
                    "date",
                    "<number:month/><number:text>月</number:text><number:day/><number:text>日</number:text>")
            + numbers("general", "number", "<number:number number:min-integer-digits='1'/>")
            + numbers("text", "text", "<number:text-content/>")
            + numbers(
                    "fixed",
                    "number",
                    "<number:number number:decimal-places='2' number:min-decimal-places='2' number:min-integer-digits='1'/>"
                            + "<style:map style:condition='value()&gt;=1000' style:apply-style-name='Nthousands'/>");

    private static final CellDetails STRUCK_OUT = CellDetails.NONE.allStruckOut();

    private final Intake intake = new Intake(Limits.DEFAULT);

    private static String numbers(String name, String kind, String parts) {
        return "<number:" + kind + "-style style:name='N" + name + "'>" + parts + "</number:" + kind + "-style>"
                + "<style:style style:name='" + name + "' style:family='table-cell' style:data-style-name='N" + name
                + "'/>";
    }

    @Test
    void spacesAndLineBreaksAreLetters() {
        String cell = "<table:table-row><table:table-cell office:value-type='string'>"
                + "<text:p>22<text:s text:c='2'/>（其中<text:line-break/>修订<text:span>16</text:span>件）</text:p>"
                + "<text:p>\n  注\n  意\n</text:p></table:table-cell></table:table-row>";

        assertThat(sheet(cell).find(0, 0)).hasValue(new RawCell(0, 0, "22  （其中\n修订16件）\n注 意", RawCell.Kind.TEXT));
    }

    @Test
    void remarksAreNoPartOfTheText() {
        String cell = "<table:table-row><table:table-cell office:value-type='float' office:value='7'>"
                + "<office:annotation><text:p>请核对</text:p></office:annotation><text:p>7.00</text:p>"
                + "</table:table-cell></table:table-row>";

        assertThat(sheet(cell).row(0)).containsExactly(new RawCell(0, 0, "7", RawCell.Kind.NUMBER));
    }

    @Test
    void hiddenRowsAndColumnsAreKnown() {
        Sheet sheet = sheet("<table:table-column table:number-columns-repeated='2'/>"
                + "<table:table-column table:visibility='collapse'/><table:table-column table:style-name='thin'/>"
                + "<table:table-column/>"
                + "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
                + "<table:table-row table:visibility='filter'><table:table-cell/></table:table-row>"
                + "<table:table-row table:style-name='flat'/>");

        assertThat(List.of(sheet.isHidden(0, 1), sheet.isHidden(0, 2), sheet.isHidden(0, 3), sheet.isHidden(0, 4)))
                .containsExactly(false, true, true, false);
        assertThat(List.of(sheet.isHidden(2, 0), sheet.isHidden(3, 0), sheet.isHidden(4, 0), sheet.isHidden(5, 0)))
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<text:p>12</text:p><draw:custom-shape><text:p>9</text:p></draw:custom-shape>",
                "<text:p>12<text:note><text:note-citation>9</text:note-citation><text:note-body><text:p>9</text:p>"
                        + "</text:note-body></text:note></text:p>",
                "<text:p><text:ruby><text:ruby-base>12</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby></text:p>",
                "<text:p>12<draw:frame><draw:image/><draw:text-box><text:p>9</text:p></draw:text-box><svg:desc xmlns:svg='s'>9"
                        + "</svg:desc></draw:frame></text:p>",
                "<text:p>12<text:hidden-text text:is-hidden='true'>9</text:hidden-text></text:p>",
                "<text:p><text:bookmark-start text:name='a'/><text:text-input>12</text:text-input>"
                        + "<text:bookmark-end text:name='a'/></text:p>",
                "<text:p><text:drop-down><text:label text:value='9'/><text:label text:value='12'/>12</text:drop-down></text:p>",
                "<text:p><text:change-start text:change-id='a'/>12<text:change-end text:change-id='a'/></text:p>",
                "<table:table><table:table-row><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
            })
    void whatIsSeenIsTheText(String content) {
        assertThat(cell("office:value-type='string'", content)).isEqualTo(new RawCell(0, 0, "12", RawCell.Kind.TEXT));
    }

    @Test
    void aBlankCellUnderADrawingIsBlank() {
        assertThat(sheet("<table:shapes><draw:rect><text:p>8</text:p></draw:rect></table:shapes><table:table-row>"
                                + "<table:table-cell><draw:custom-shape><text:p>9</text:p></draw:custom-shape></table:table-cell>"
                                + "</table:table-row>")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"old, STRUCK", "up, RAISED", "down, RAISED", "gone, HIDDEN"})
    void looksOfPiecesComeFromTheirStyles(String style, Look look) {
        String content = "<text:p><text:span text:style-name='" + style + "'>9</text:span>"
                + "<text:span text:style-name='new'>12</text:span></text:p>";

        assertThat(cell("office:value-type='string'", content)).isEqualTo(leavingOut(look));
    }

    @Test
    void aParagraphOrAFieldMayBeHidden() {
        assertThat(cell("", "<text:p text:style-name='gone'>9</text:p><text:p>12</text:p>"))
                .isEqualTo(leavingOut(Look.HIDDEN));
        assertThat(cell("", "<text:p>12<text:variable-set text:display='none'>9</text:variable-set></text:p>"))
                .isEqualTo(leavingOut(Look.HIDDEN));
    }

    @Test
    void numbersThatStandApartStayApart() {
        String struck = "<text:span text:style-name='old'>9</text:span>";

        assertThat(cell("", "<text:p>1</text:p><text:p>" + struck + "</text:p><text:p>2</text:p>")
                        .text())
                .isEqualTo("1\n2");
        assertThat(cell("", "<text:p>1 " + struck + " 2</text:p>").text()).isEqualTo("1  2");
        assertThat(cell("", "<text:p>1 " + struck + "2</text:p>").text()).isEqualTo("1 2");
    }

    @Test
    void aCellsStyleComesFromItselfItsRowOrItsColumn() {
        String number = " office:value-type='float' office:value='1'><text:p>1</text:p></table:table-cell>";

        assertThat(sheet("<table:table-column/><table:table-column table:default-cell-style-name='older'/>"
                                + "<table:table-row><table:table-cell" + number + "<table:table-cell" + number
                                + "</table:table-row>"
                                + "<table:table-row table:default-cell-style-name='new'><table:table-cell table:style-name='old'"
                                + " office:value-type='float' office:value='1'/><table:table-cell" + number
                                + "</table:table-row>")
                        .rows()
                        .stream()
                        .flatMap(List::stream)
                        .map(RawCell::details))
                .containsExactly(CellDetails.NONE, STRUCK_OUT, STRUCK_OUT, CellDetails.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wan       | float      | 356200 | 35.6200    | 356200 | 35.6200
                    wan       | float      | 356200 | ###        | 356200 | 35.6200
                    thousands | float      | 356200 | 356200     | 356200 | 356.2
                    percent   | percentage | 0.35   | 35%        | 0.35   | 35%
                    percent   | float      | 0.35   | 0.35       | 0.35   | 35%
                    Default   | percentage | 0.35   |            | 0.35   | 35%
                    money     | currency   | 1234   | ¥1,234.00  | 1234   | ¥1,234.00
                    month     | float      | 45324  | 45324      | 45324  | 2月2日
                    general   | float      | 12     | 12         | 12     |
                    text      | float      | 12     | 12         | 12     |
                    fixed     | float      | 12.345 | 12.35      | 12.345 | 12.35
                    fixed     | float      | 12     | 12.00      | 12     |
                    fixed     | float      | 356200 | 356200.00  | 356200 | 356.2
                    Default   | float      | 12     | 15         | 12     | 15
                    Default   | float      | 12     |            | 12     |
                    Default   | float      | 1234   | 1,234      | 1234   |
                    Default   | float      | 0.30000000000000004 | 0.3 | 0.3  |
                    Default   | float      | 0.30000000000000004 | 0.30000000000000004 | 0.3 |
                    """)
    void whatIsSeenOfANumberIsKnown(String style, String type, String value, String text, String stored, String shown) {
        String content = text == null ? "" : "<text:p>" + text + "</text:p>";
        CellDetails details = shown == null ? CellDetails.NONE : CellDetails.NONE.showing(shown);

        assertThat(cell(
                        "table:style-name='" + style + "' office:value-type='" + type + "' office:value='" + value
                                + "'",
                        content))
                .isEqualTo(new RawCell(0, 0, stored, RawCell.Kind.NUMBER, details));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date | date-value='2024-02-02'          | 2月2日 | 45324   | 2月2日
                    date | date-value='2024-02-02'          | 45324  | 45324   | 2024-02-02
                    date | date-value='2024-02-02T12:00:00' | 2      | 45324.5 | 2024-02-02T12:00:00
                    time | time-value='PT12H00M00S'         | 12:00  | 0.5     | 12:00
                    time | time-value='PT00H00M00S'         |        | 0       | PT00H00M00S
                    """)
    void daysAndTimesAreNoFigures(String type, String value, String text, String stored, String shown) {
        String content = text == null ? "" : "<text:p>" + text + "</text:p>";

        assertThat(cell("office:value-type='" + type + "' office:" + value, content))
                .isEqualTo(new RawCell(0, 0, stored, RawCell.Kind.NUMBER, CellDetails.NONE.showing(shown)));
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(cell("office:value-type='boolean' office:boolean-value='true'", "<text:p>1</text:p>"))
                .isEqualTo(new RawCell(0, 0, "TRUE", RawCell.Kind.TEXT));
        assertThat(cell("office:value-type='float' office:value='0'", "<text:p>#NAME?</text:p>"))
                .isEqualTo(new RawCell(0, 0, "#NAME?", RawCell.Kind.ERROR));
        assertThat(cell("office:value-type='float' office:value='0'", "<text:p>Err:508</text:p>"))
                .isEqualTo(new RawCell(0, 0, "Err:508", RawCell.Kind.ERROR));
        assertThat(cell("office:value-type='float' office:value='n/a'", "<text:p>12</text:p>"))
                .isEqualTo(new RawCell(0, 0, "12", RawCell.Kind.TEXT));
        assertThat(cell("office:value-type='date' office:date-value='2月'", "<text:p>2</text:p>"))
                .isEqualTo(new RawCell(0, 0, "2月", RawCell.Kind.TEXT));
        assertThat(cell("office:value-type='string' office:string-value='规_x000d_章'", "<text:p>规_x000d_章</text:p>"))
                .isEqualTo(new RawCell(0, 0, "规\r章", RawCell.Kind.TEXT));
    }

    @Test
    void whatIsTypedIntoAControlCountsWhereTheCellHoldsNothing() {
        String forms = "<office:forms><form:form><form:text form:id='a' form:value='7' form:current-value='12'/>"
                + "<form:textarea form:id='b'><text:p>9</text:p></form:textarea><form:listbox form:id='c'>"
                + "<form:option form:label='9'/><form:option form:label='13' form:current-selected='true'/></form:listbox>"
                + "<form:checkbox form:id='d' form:value='9'/></form:form></office:forms>";
        String rows = forms + "<table:table-row>" + control("a", "") + control("b", "") + control("c", "")
                + control("d", "") + control("a", "<text:p>14</text:p>") + "</table:table-row>";

        assertThat(sheet(rows).row(0).stream().map(cell -> cell.address() + ' ' + cell.text()))
                .containsExactly("A1 12", "C1 13", "E1 14");
    }

    private static String control(String id, String text) {
        return "<table:table-cell>" + text + "<draw:control draw:control='" + id + "'/></table:table-cell>";
    }

    private static RawCell leavingOut(Look look) {
        return new RawCell(
                0,
                0,
                "12",
                RawCell.Kind.TEXT,
                new CellDetails(List.of(new TextRun("9", look)), false, Optional.empty(), Optional.empty()));
    }

    private RawCell cell(String attributes, String content) {
        return sheet("<table:table-row><table:table-cell " + attributes + '>' + content
                        + "</table:table-cell></table:table-row>")
                .find(0, 0)
                .orElseThrow();
    }

    private Sheet sheet(String content) {
        FixtureFile file = FileFormat.ODS.write(Layout.OFFICIAL.lay(RealReport.suqian2023()), "表");
        String xml = Zip.text(file.content(), "content.xml");
        int from = xml.indexOf("<table:table ");
        String one = xml.substring(0, from) + "<table:table table:name='表'>" + content + "</table:table>"
                + xml.substring(xml.lastIndexOf("</office:spreadsheet>"));
        String styled = one.replace("</office:automatic-styles>", STYLES + "</office:automatic-styles>");
        return intake.read(Zip.with(file.content(), "content.xml", styled), file.name())
                .sheets()
                .get(0);
    }
}
