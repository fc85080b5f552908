package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells and text of a .docx document, in whatever elements they are wrapped. */
class WordCellsTest {

    private static final String NAMES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'";

    private static final String DARK = "<w:shd w:val='clear' w:color='auto' w:fill='1F4E79'/>";
    private static final String NINE = "<w:r><w:t>9</w:t></w:r>";

    private String styles = "";
    private String settings = "";

    static Stream<Arguments> cells() {
        return Stream.of(
                plain("runs of one number", "<w:r><w:t>12</w:t></w:r><w:r><w:t>62</w:t></w:r>", "1262"),
                plain(
                        "bold, baseline, lifted",
                        run("<w:b/><w:vertAlign w:val='baseline'/><w:position w:val='4'/>"),
                        "9"),
                plain("position that is no number", run("<w:position w:val='hoch'/>"), "9"),
                plain("not struck", run("<w:strike w:val='0'/><w:vanish w:val='false'/><w:dstrike w:val='off'/>"), "9"),
                plain("hidden on the web only", run("<w:webHidden/>"), "9"),
                left("struck", run("<w:strike/>"), Look.STRUCK),
                left("struck twice", run("<w:dstrike w:val='true'/>"), Look.STRUCK),
                left("hidden", run("<w:vanish w:val='1'/>"), Look.HIDDEN),
                left("hidden for good", run("<w:specVanish/>"), Look.HIDDEN),
                left("superscript", run("<w:vertAlign w:val='superscript'/>"), Look.RAISED),
                left("subscript", run("<w:vertAlign w:val='subscript'/>"), Look.RAISED),
                left("lifted", run("<w:position w:val='6'/><w:sz w:val='14'/>"), Look.RAISED),
                left("lowered", run("<w:position w:val='-6'/>"), Look.RAISED),
                left("lifted a little and small", run("<w:position w:val='4'/><w:sz w:val='12'/>"), Look.RAISED),
                left("white", run("<w:color w:val='FFFFFF'/>"), Look.UNSEEN),
                left("in the paper's colour", run("<w:color w:val='auto' w:themeColor='background1'/>"), Look.UNSEEN),
                left("nearly white", run("<w:color w:val='FAFAFA'/>"), Look.UNSEEN),
                left("tiny", run("<w:sz w:val='2'/>"), Look.UNSEEN),
                left("narrow", run("<w:w w:val='1'/>"), Look.UNSEEN),
                left("not filled", run("<w14:textFill xmlns:w14='w14'><w14:noFill/></w14:textFill>"), Look.UNSEEN),
                left(
                        "in the colour of a shading",
                        run("<w:color w:val='1F4E79'/><w:shd w:val='clear' w:fill='1F4E79'/>"),
                        Look.UNSEEN),
                left(
                        "in the colour of a solid pattern",
                        run("<w:color w:val='1F4E79'/><w:shd w:val='solid' w:color='1F4E79' w:fill='FFFFFF'/>"),
                        Look.UNSEEN),
                left(
                        "black on a black highlighter",
                        run("<w:color w:val='000000'/><w:highlight w:val='black'/>"),
                        Look.UNSEEN),
                plain("on a yellow highlighter", run("<w:highlight w:val='yellow'/>"), "9"),
                plain("grey", run("<w:color w:val='BFBFBF'/>"), "9"),
                plain("white on a dark run", run("<w:color w:val='FFFFFF'/>" + DARK), "9"),
                plain(
                        "white on a dark paragraph",
                        "<w:pPr>" + DARK + "</w:pPr>" + run("<w:color w:val='FFFFFF'/>"),
                        "9"),
                left("struck and raised", run("<w:strike/><w:vertAlign w:val='subscript'/>"), Look.STRUCK),
                left("deleted", "<w:del w:id='1'><w:r><w:delText>9</w:delText></w:r></w:del>", Look.DELETED),
                left("moved away", "<w:moveFrom w:id='1'>" + NINE + "</w:moveFrom>", Look.DELETED),
                left(
                        "inserted, then deleted",
                        "<w:ins><w:del><w:r><w:delText>9</w:delText></w:r></w:del></w:ins>",
                        Look.DELETED),
                left("deleted and hidden", "<w:del>" + run("<w:vanish/>") + "</w:del>", Look.DELETED),
                left(
                        "custom mark of a note",
                        "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>9</w:t></w:r>",
                        Look.RAISED),
                left(
                        "power in an equation",
                        "<m:oMath><m:sSup><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup></m:oMath>",
                        Look.RAISED),
                plain("inserted", "<w:ins w:id='1'>" + NINE + "</w:ins>", "9"),
                plain("moved here", "<w:moveTo w:id='1'>" + NINE + "</w:moveTo>", "9"),
                plain("once struck", run("<w:rPrChange w:id='1'><w:rPr><w:strike/></w:rPr></w:rPrChange>"), "9"),
                plain(
                        "paragraph mark deleted",
                        "<w:pPr><w:rPr><w:del w:id='1'/><w:vanish/><w:strike/></w:rPr></w:pPr>" + NINE,
                        "9"),
                plain(
                        "number of a note",
                        NINE + "<w:r><w:footnoteReference w:id='2'/><w:endnoteReference w:id='3'/></w:r>",
                        "9"),
                plain(
                        "remark",
                        "<w:commentRangeStart w:id='0'/>" + NINE + "<w:r><w:commentReference w:id='0'/></w:r>",
                        "9"),
                plain(
                        "spoken above",
                        "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>jiu</w:t></w:r></w:rt><w:rubyBase>" + NINE
                                + "</w:rubyBase></w:ruby></w:r>",
                        "9"),
                plain(
                        "tab, breaks, hyphens",
                        "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>4</w:t><w:cr/></w:r>",
                        "1\t2\n3-4\n"),
                plain("digit of another font", "<w:r><w:sym w:font='Symbol' w:char='F039'/></w:r>", "9"),
                plain("sign of another font", NINE + "<w:r><w:sym w:font='Wingdings' w:char='F081'/></w:r>", "9\uF081"),
                plain(
                        "link, tag, direction",
                        "<w:hyperlink><w:smartTag><w:smartTagPr/><w:customXml><w:bdo>" + NINE
                                + "</w:bdo></w:customXml></w:smartTag></w:hyperlink>",
                        "9"),
                plain("equation", "<m:oMathPara><m:oMath><m:r><m:rPr/><m:t>9</m:t></m:r></m:oMath></m:oMathPara>", "9"),
                plain(
                        "fraction",
                        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
                        "1/2"),
                plain(
                        "drawing with text",
                        NINE + "<w:r><w:drawing><a:p><a:r><a:t>7</a:t></a:r></a:p></w:drawing></w:r>",
                        "9"),
                plain("text box, in two ways", box() + NINE, "9"),
                plain(
                        "numbered",
                        "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr>" + NINE,
                        "9"));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                plain("result", field("begin") + code("REF a") + field("separate") + NINE + field("end"), "9"),
                plain(
                        "typed into a form",
                        field("begin") + code("FORMTEXT") + field("separate") + NINE + field("end"),
                        "9"),
                plain(
                        "result of a sum",
                        field("begin") + code("=SUM(ABOVE)") + field("separate") + NINE + field("end"),
                        "9"),
                plain("simple field", "<w:fldSimple w:instr='=SUM(ABOVE)'>" + NINE + "</w:fldSimple>", "9"),
                plain(
                        "code as text",
                        field("begin") + "<w:r><w:t>7</w:t></w:r>" + field("separate") + NINE + field("end"),
                        "9"),
                plain(
                        "field in a code",
                        field("begin") + code("IF") + field("begin") + code("REF a") + field("separate")
                                + "<w:r><w:t>7</w:t></w:r>" + field("end") + code("= 7") + field("separate") + NINE
                                + field("end"),
                        "9"),
                plain(
                        "field in a result",
                        field("begin")
                                + code("REF a")
                                + field("separate")
                                + field("begin")
                                + code("REF b")
                                + field("separate")
                                + NINE
                                + field("end")
                                + field("end"),
                        "9"),
                plain(
                        "value that is set",
                        field("begin") + code("SET a 7") + field("separate") + "<w:r><w:t>7</w:t></w:r>" + field("end")
                                + NINE,
                        "9"),
                plain("chosen", dropDown("<w:result w:val='2'/>"), "30"),
                plain("chosen before", dropDown("<w:default w:val='1'/>"), "20"),
                plain("chosen over what was before", dropDown("<w:result w:val='0'/><w:default w:val='1'/>"), "10"),
                plain("first is chosen", dropDown(""), "10"),
                plain(
                        "ticked",
                        field("begin")
                                        .replace(
                                                "/></w:r>",
                                                "><w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData></w:fldChar></w:r>")
                                + code("FORMCHECKBOX")
                                + field("end")
                                + NINE,
                        "9"),
                plain("drawn by its code", field("begin") + code("EQ \\o\\ac(○,9)") + field("end"), "\uFFFC"),
                plain("not ended", NINE + field("begin") + code("REF a"), "9"));
    }

    private static Arguments plain(String what, String paragraph, String value) {
        return Arguments.of(what, paragraph, value, List.of());
    }

    /** A 9 that is left out before a 62. */
    private static Arguments left(String what, String paragraph, Look look) {
        return Arguments.of(what, paragraph + "<w:r><w:t>62</w:t></w:r>", "62", List.of(new TextRun("9", look)));
    }

    private static String run(String properties) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>9</w:t></w:r>";
    }

    private static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    private static String code(String code) {
        return "<w:r><w:instrText> " + code + " </w:instrText></w:r>";
    }

    private static String dropDown(String chosen) {
        return "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList>" + chosen
                + "<w:listEntry w:val='10'/><w:listEntry w:val='20'/><w:listEntry w:val='30'/></w:ddList></w:ffData>"
                + "</w:fldChar></w:r>" + code("FORMDROPDOWN") + field("end");
    }

    private static String box() {
        String text = "<w:txbxContent><w:p><w:r><w:t>盖章</w:t></w:r></w:p></w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + text
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + text
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cells", "fields"})
    void paragraphOfACellIsWhatIsSeen(String what, String paragraph, String value, List<TextRun> leftOut) {
        assertThat(cell(paragraph(paragraph))).isEqualTo(new RawCell(0, 1, value, RawCell.Kind.TEXT, details(leftOut)));
    }

    private static CellDetails details(List<TextRun> leftOut) {
        return leftOut.isEmpty()
                ? CellDetails.NONE
                : new CellDetails(leftOut, false, Optional.empty(), Optional.empty());
    }

    @Test
    void looksComeFromStyles() {
        styles =
                "<w:docDefaults><w:rPrDefault><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:rPrDefault></w:docDefaults>"
                        + style("paragraph", "base", "", "<w:vertAlign w:val='baseline'/><w:strike/>")
                        + style("paragraph", "old", "<w:basedOn w:val='base'/>", "")
                        + style("paragraph", "new", "<w:basedOn w:val='base'/>", "<w:strike w:val='0'/>")
                        + style("character", "gone", "", "<w:strike/>")
                        + style("character", "note", "<w:basedOn w:val='gone'/>", "<w:strike w:val='0'/><w:vanish/>")
                        + style("table", "Grid", "", "<w:vanish/>")
                        + "<w:style w:type='table' w:styleId='Rows'><w:tblStylePr w:type='firstRow'><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>";

        assertThat(runs("", "")).containsExactly(new TextRun("9", Look.RAISED));
        assertThat(runs("old", "")).containsExactly(new TextRun("9", Look.STRUCK));
        assertThat(runs("new", "")).containsExactly(new TextRun("9", Look.PLAIN));
        assertThat(runs("new", "gone")).containsExactly(new TextRun("9", Look.STRUCK));
        assertThat(runs("new", "note")).containsExactly(new TextRun("9", Look.HIDDEN));
        assertThat(runs("old", "gone"))
                .as("struck out twice is not struck out")
                .containsExactly(new TextRun("9", Look.PLAIN));
        assertThat(runs("circle", "unknown")).containsExactly(new TextRun("9", Look.RAISED));
    }

    @Test
    void stylesOfParagraphsAndTablesMayBeTheDocumentsOwn() {
        styles = style("table", "Grid", "", "<w:vanish/>")
                + "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:rPr><w:strike/></w:rPr></w:style>";

        assertThat(runs("unknown", "")).containsExactly(new TextRun("9", Look.STRUCK));
        assertThat(tables("<w:tbl><w:tblPr><w:tblStyle w:val='Grid'/></w:tblPr>" + row(cellOf("12"), cellOf("3"))
                        + "</w:tbl>"))
                .containsExactly(List.of());
    }

    @Test
    void stylesInACircleEnd() {
        styles = style("paragraph", "a", "<w:basedOn w:val='b'/>", "<w:strike/>")
                + style("paragraph", "b", "<w:basedOn w:val='a'/>", "");

        assertThat(runs("b", "")).containsExactly(new TextRun("9", Look.STRUCK));
    }

    private static String style(String type, String id, String base, String look) {
        return "<w:style w:type='" + type + "' w:styleId='" + id + "'>" + base + "<w:rPr>" + look
                + "</w:rPr></w:style>";
    }

    /** The pieces of a cell with a 9 in these styles. */
    private List<TextRun> runs(String paragraph, String character) {
        RawCell cell = cell("<w:p><w:pPr><w:pStyle w:val='" + paragraph + "'/></w:pPr><w:r><w:rPr><w:rStyle w:val='"
                + character + "'/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/><w:vanish w:val='0'/>"
                + "<w:vertAlign w:val='baseline'/></w:rPr><w:t>。</w:t></w:r></w:p>");
        List<TextRun> runs = new ArrayList<>(cell.details().leftOut());
        if (cell.text().contains("9")) {
            runs.add(new TextRun("9", Look.PLAIN));
        }
        return runs;
    }

    @Test
    void struckOutAsAWholeIsSaid() {
        assertThat(cell(paragraph(run("<w:strike/>"))))
                .isEqualTo(new RawCell(
                        0,
                        1,
                        "9",
                        RawCell.Kind.TEXT,
                        new CellDetails(List.of(), true, Optional.empty(), Optional.empty())));
    }

    @Test
    void paragraphsAreLines() {
        assertThat(cell(paragraph("<w:r><w:t>1</w:t></w:r>") + "<w:p/>" + paragraph("<w:r><w:t>2</w:t></w:r>")
                                + "<w:p/>")
                        .text())
                .isEqualTo("1\n2");
        assertThat(cell(paragraph(run("<w:strike/>")) + paragraph("<w:r><w:t>62</w:t></w:r>"))
                        .text())
                .isEqualTo("62");
    }

    @Test
    void formulaWithoutAnUpToDateResultIsAFormula() {
        String sum = code("=SUM(ABOVE)");
        RawCell none = new RawCell(0, 1, "=SUM(ABOVE)", RawCell.Kind.FORMULA);
        RawCell stale = new RawCell(0, 1, "=SUM(ABOVE)", RawCell.Kind.FORMULA, CellDetails.NONE.storing("9"));

        assertThat(cell(paragraph(field("begin") + sum + field("end")))).isEqualTo(none);
        assertThat(cell(paragraph(field("begin") + sum + field("separate") + field("end"))))
                .isEqualTo(none);
        assertThat(cell(paragraph(field("begin").replace("/>", " w:dirty='true'/>")
                        + sum
                        + field("separate")
                        + NINE
                        + field("end"))))
                .isEqualTo(stale);

        settings = "<w:updateFields w:val='true'/>";

        assertThat(cell(paragraph("<w:fldSimple w:instr='=SUM(ABOVE)'>" + NINE + "</w:fldSimple>")))
                .isEqualTo(stale);
    }

    @Test
    void contentControlsWrapRunsParagraphsCellsRowsAndTables() {
        List<String> expected = List.of("A1 a", "B1 9", "C1 c");
        String a = cellOf("a");
        String c = cellOf("c");

        assertThat(tables(table(row(a, "<w:tc><w:p>" + control("", NINE) + "</w:p></w:tc>", c))))
                .containsExactly(expected);
        assertThat(tables(table(row(a, "<w:tc>" + control("", paragraph(NINE)) + "</w:tc>", c))))
                .containsExactly(expected);
        assertThat(tables(table(row(a, control("<w:text/>", cellOf("9")), c)))).containsExactly(expected);
        assertThat(tables(table(
                        row(a, "<w:customXml w:element='x'><w:customXmlPr/>" + cellOf("9") + "</w:customXml>", c))))
                .containsExactly(expected);
        assertThat(tables(table(control("", control("", row(a, cellOf("9"), c))))))
                .containsExactly(expected);
        assertThat(tables(control("", table(row(a, cellOf("9"), c))))).containsExactly(expected);
        assertThat(tables("<w:customXml>" + table(row(a, cellOf("9"), c)) + "</w:customXml>"))
                .containsExactly(expected);
    }

    @Test
    void whatAControlAsksForIsNoValueButFiguresAre() {
        String empty = control("<w:showingPlcHdr/>", "<w:r><w:t>单击此处输入文字。</w:t></w:r>");

        assertThat(tables(table(row(cellOf("a"), "<w:tc><w:p>" + empty + "</w:p></w:tc>"))))
                .containsExactly(List.of("A1 a"));
        assertThat(cell(paragraph(control("<w:showingPlcHdr w:val='0'/>", "<w:r><w:t>无</w:t></w:r>")))
                        .text())
                .isEqualTo("无");
        assertThat(tables(table(row(
                        cellOf("a"),
                        control(
                                "<w:showingPlcHdr/>",
                                "<w:tc>" + paragraph("<w:r><w:t>请填</w:t></w:r>" + NINE + "<w:r><w:t>位数字</w:t></w:r>")
                                        + "</w:tc>")))))
                .containsExactly(List.of("A1 a"));
        assertThat(cell(paragraph(control("<w:showingPlcHdr/>", NINE))).text()).isEqualTo("9");
    }

    @Test
    void cellsKeepTheirColumns() {
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + paragraph(NINE) + "</w:tc>";
        String late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cellOf("7") + cellOf("8") + "</w:tr>";
        String old = row(
                cellOf("a"),
                "<w:tc><w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" + paragraph(NINE) + "</w:tc>",
                "<w:tc><w:tcPr><w:hMerge/></w:tcPr>" + paragraph("<w:r><w:t>covered</w:t></w:r>") + "</w:tc>",
                cellOf("d"));

        List<Sheet> sheets = read(table(row(wide, cellOf("c")) + late + old));

        assertThat(words(sheets.get(0))).containsExactly("A1 9", "C1 c", "B2 7", "C2 8", "A3 a", "B3 9", "D3 d");
        assertThat(sheets.get(0).merges()).containsExactly(new Merge(0, 0, 0, 1), new Merge(2, 1, 2, 2));
    }

    @Test
    void cellsThatGoDownCoverWhatIsBelow() {
        String top = "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + paragraph(NINE) + "</w:tc>";
        String below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + paragraph("<w:r><w:t>7</w:t></w:r>") + "</w:tc>";
        String tracked = "<w:tc><w:tcPr><w:cellMerge w:id='1' w:vMerge='cont'/></w:tcPr>"
                + paragraph("<w:r><w:t>6</w:t></w:r>") + "</w:tc>";

        Sheet sheet = read(table(row(top, cellOf("b")) + row(below, cellOf("c")) + row(tracked, cellOf("d"))))
                .get(0);

        assertThat(words(sheet)).containsExactly("A1 9", "B1 b", "B2 c", "B3 d");
        assertThat(sheet.merges()).containsExactly(new Merge(0, 0, 2, 0));
        assertThat(tables(table(row(cellOf("a"), cellOf("b")) + row(below, cellOf("c")))))
                .as("with nothing above to go down from")
                .containsExactly(List.of("A1 a", "B1 b", "A2 7", "B2 c"));
    }

    @Test
    void deletedRowsAndCellsHoldNothing() {
        String deleted = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>" + cellOf("7") + cellOf("8") + "</w:tr>";
        String inserted = "<w:tr><w:trPr><w:ins w:id='1'/></w:trPr>" + cellOf("1")
                + "<w:tc><w:tcPr><w:cellDel w:id='2'/></w:tcPr>" + paragraph(NINE) + "</w:tc>" + cellOf("3")
                + "</w:tr>";

        assertThat(tables(table(row(cellOf("a"), cellOf("b")) + deleted + inserted)))
                .containsExactly(List.of("A1 a", "B1 b", "A3 1", "C3 3"));
    }

    @Test
    void hiddenRowsAreKnown() {
        String hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + cellOf("7") + "</w:tr>";
        String seen = "<w:tr><w:trPr><w:hidden w:val='0'/></w:trPr>" + cellOf("7") + "</w:tr>";

        Sheet sheet = read(table(row(cellOf("a"), cellOf("b")) + hidden + seen)).get(0);

        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(1, 0), sheet.isHidden(2, 0)))
                .containsExactly(false, true, false);
    }

    @Test
    void tablesInTablesAreTables() {
        String inner = table(Stream.of("1", "2", "3", "4", "5")
                .map(row -> row(cellOf(row), cellOf("x")))
                .reduce("", String::concat));

        assertThat(tables(table(row(cellOf("a"), "<w:tc>" + inner + paragraph(NINE) + "</w:tc>", cellOf("c")))))
                .containsExactly(
                        List.of("A1 1", "B1 x", "A2 2", "B2 x", "A3 3", "B3 x", "A4 4", "B4 x", "A5 5", "B5 x"),
                        List.of("A1 a", "B1 9", "C1 c"));
    }

    @Test
    void smallTableInAFiguresCellIsTextOfTheCell() {
        String one = table(row(cellOf("12")));
        String two = table(row(cellOf("3"), cellOf("4")));

        assertThat(tables(table(row(cellOf("a"), "<w:tc>" + one + "<w:p/></w:tc>"))))
                .containsExactly(List.of("A1 a", "B1 12"));
        assertThat(tables(table(row(cellOf("a"), "<w:tc>" + two + "<w:p/></w:tc>"))))
                .containsExactly(List.of("A1 3", "B1 4"), List.of("A1 a", "B1 3\n4"));
    }

    @Test
    void tableOfOneCellIsAFrame() {
        List<Sheet> sheets = read(table(row("<w:tc>" + paragraph(NINE) + table(row(cellOf("a"), cellOf("b")))
                + paragraph("<w:r><w:t>注</w:t></w:r>") + "</w:tc>")));

        assertThat(sheets).extracting(Sheet::name).containsExactly("表格1", "正文");
        assertThat(sheets)
                .extracting(WordCellsTest::words)
                .containsExactly(List.of("A1 a", "B1 b"), List.of("A1 9", "A2 注"));
    }

    @Test
    void tablesInTextBoxesAreTablesAndTheirTextIsRunningText() {
        String table = table(row(cellOf("a"), cellOf("b")));
        String boxed =
                box().replace("<w:p><w:r><w:t>盖章</w:t></w:r></w:p>", paragraph("<w:r><w:t>标题</w:t></w:r>") + table);

        List<Sheet> sheets = read("<w:p><w:r><w:t>前</w:t></w:r>" + boxed + "<w:r><w:t>后</w:t></w:r></w:p>"
                + table(row("<w:tc><w:p>" + box() + NINE + "</w:p></w:tc>", cellOf("c"))));

        assertThat(sheets)
                .extracting(WordCellsTest::words)
                .containsExactly(List.of("A1 a", "B1 b"), List.of("A1 9", "B1 c"), List.of("A1 标题", "A2 前后", "A3 盖章"));
    }

    @Test
    void runningTextIsWhatIsSeen() {
        String contents =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
                        + paragraph("<w:r><w:t>一、总体情况 1</w:t></w:r>") + "</w:sdtContent></w:sdt>";
        List<Sheet> sheets = read(contents + "<w:sdt><w:sdtPr/><w:sdtContent>"
                + paragraph("<w:r><w:t>一、总体情况</w:t></w:r>") + "</w:sdtContent></w:sdt>"
                + paragraph("<w:r><w:t>公开</w:t></w:r>" + run("<w:strike/>") + "<w:r><w:t>62</w:t></w:r>"
                        + run("<w:vertAlign w:val='superscript'/>") + "<w:r><w:t>条。</w:t></w:r>")
                + paragraph(run("<w:vanish/>")) + paragraph(run("<w:strike/>")) + "<w:sectPr><w:t>9</w:t></w:sectPr>");

        assertThat(words(sheets.get(0))).containsExactly("A1 一、总体情况", "A2 公开62条。");
    }

    @Test
    void xmlThatIsNoDocumentIsDamaged() {
        assertThat(new Intake(Limits.DEFAULT)
                        .read(pack("<w:other " + NAMES + "/>"), "年报.docx")
                        .sheets())
                .isEmpty();
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String cellOf(String text) {
        return "<w:tc>" + paragraph("<w:r><w:t>" + text + "</w:t></w:r>") + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String table(String rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
    }

    private static String control(String properties, String content) {
        return "<w:sdt><w:sdtPr><w:rPr><w:strike/></w:rPr>" + properties + "</w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    /** The second cell of a table, with this in it. */
    private RawCell cell(String content) {
        return read(table(row(cellOf("a"), "<w:tc>" + content + "</w:tc>")))
                .get(0)
                .find(0, 1)
                .orElseThrow();
    }

    /** The words of each table. */
    private List<List<String>> tables(String body) {
        List<Sheet> sheets = read(body);
        return sheets.subList(0, sheets.size() - 1).stream()
                .map(WordCellsTest::words)
                .toList();
    }

    private static List<String> words(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(Row::stream)
                .map(cell -> cell.address() + " " + cell.text())
                .toList();
    }

    private List<Sheet> read(String body) {
        Intake.Result read = new Intake(Limits.DEFAULT)
                .read(pack("<w:document " + NAMES + "><w:body>" + body + "</w:body></w:document>"), "年报.docx");
        assertThat(read.findings()).isEmpty();
        return read.sheets();
    }

    private byte[] pack(String document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        put(
                parts,
                "_rels/.rels",
                relations("<Relationship Id='a' Type='" + type + "/officeDocument' Target='word/document.xml'/>"));
        put(parts, "word/document.xml", document);
        put(
                parts,
                "word/_rels/document.xml.rels",
                relations("<Relationship Id='b' Type='" + type + "/styles' Target='styles.xml'/>"
                        + "<Relationship Id='c' Type='" + type + "/settings' Target='/word/settings.xml'/>"));
        put(parts, "word/styles.xml", "<w:styles " + NAMES + ">" + styles + "</w:styles>");
        put(parts, "word/settings.xml", "<w:settings " + NAMES + ">" + settings + "</w:settings>");
        return Zip.pack(parts);
    }

    private static String relations(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                + "</Relationships>";
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
