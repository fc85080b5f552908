package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FormulaFile;
import org.disclosure.rollup.fixture.SheetXml;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choice between a formula and its stored result, in every kind of spreadsheet. A1 is 7, B1 is 5. */
class StoredResultsTest {

    private static final String SUM = "SUM(A1:B1)";

    /** Programs differ on it. */
    private static final String DOUBTFUL = "SUMPRODUCT((A1:B1=7)*A1:B1)";

    private final Intake intake = new Intake(Limits.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void rightResultIsThatNumber(FormulaFile file) {
        assertCell(file, SUM, "12", number("12"), number("12"));
        assertCell(file, "A1/3", "2.3333333333333335", number("2.33333333333333"), number("2.33333333333333"));
    }

    @ParameterizedTest
    @EnumSource
    void resultThatIsNotStoredIsCalculated(FormulaFile file) {
        assertCell(file, SUM, null, number("12"), number("12"));
        assertCell(file, SUM, "", number("12"), number("12"));
        assertCell(file, "-4+7", null, number("3"), number("3"));
        assertCell(file, "A1&\"件\"", null, text("7件"), text("7件"));
    }

    @ParameterizedTest
    @EnumSource
    void otherResultIsStaleOrAsked(FormulaFile file) {
        assertCell(file, SUM, "0", number("12"), storing(number("12"), "0"));
        assertCell(file, SUM, "4", number("12"), storing(number("12"), "4"));
        assertCell(file, "A1&\"件\"", "8件", text("7件"), storing(text("7件"), "8件"));
        assertCell(file, "A1/0", "8", error("#DIV/0!"), storing(error("#DIV/0!"), "8"));
    }

    @ParameterizedTest
    @EnumSource
    void resultOfWhatIsNotCalculatedIsAsked(FormulaFile file) {
        assertCell(file, DOUBTFUL, "7", storing(formula(DOUBTFUL), "7"), storing(formula(DOUBTFUL), "7"));
        assertCell(file, DOUBTFUL, null, formula(DOUBTFUL), formula(DOUBTFUL));
        assertCell(file, DOUBTFUL, "", formula(DOUBTFUL), formula(DOUBTFUL));
        assertCell(file, DOUBTFUL, "—", storing(formula(DOUBTFUL), "—"), storing(formula(DOUBTFUL), "—"));
        assertCell(file, DOUBTFUL, "7件", storing(formula(DOUBTFUL), "7件"), storing(formula(DOUBTFUL), "7件"));
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesByItselfIsAsked(FormulaFile file) {
        for (String formula : List.of("TODAY()", "NOW()", "RAND()", "A1+RAND()*0", "IF(A1=7,B1,RAND())")) {
            assertCell(file, formula, "45000", storing(formula(formula), "45000"), storing(formula(formula), "45000"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void labelNeedsNoProof(FormulaFile file) {
        String formula = "UPPER(\"年\")";
        for (String label : List.of("总计", "区政务服务局", "2023年度政府信息公开情况", "2024-01-31")) {
            assertCell(file, formula, label, text(label), text(label));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dustOfBinaryNumbersIsNoOtherResult(FormulaFile file) {
        assertCell(file, "1.1+2.2-3.3", "4.44089209850063E-16", number("0"), number("0"));
        assertCell(file, "0.1+0.2", "0.30000000000000004", number("0.3"), number("0.3"));
    }

    @ParameterizedTest
    @EnumSource
    void formulaThatShowsNothingIsAnEmptyCell(FormulaFile file) {
        String formula = "IF(A1=7,\"\",B1)";
        assertCell(file, formula, null, null, null);
        assertCell(file, formula, "5", null, storing(formula(formula), "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Excel, <calcPr calcId='191029'/>, true",
        "Microsoft Excel, <calcPr calcId='191028'/>, false",
        "Microsoft Excel, <calcPr calcId='171027' calcMode='manual'/>, true",
        "Microsoft Excel, <calcPr calcId='191029' fullCalcOnLoad='1'/>, false",
        "Microsoft Excel, <calcPr calcId='191029' fullCalcOnLoad='true'/>, false",
        "Microsoft Excel, <calcPr calcId='many'/>, false",
        "Microsoft Excel, <calcPr/>, false",
        "Microsoft Excel,, false",
        "WPS Office_12.1.0, <calcPr calcId='191029'/>, true",
        "Apache POI, <calcPr calcId='191029'/>, false",
        "SheetJS, <calcPr calcId='191029'/>, false",
        ", <calcPr calcId='191029'/>, false",
        "Microsoft Excel, <calcPr calcId='191029' fullPrecision='1'/>, true"
    })
    void workbookSaysWhetherItsResultsAreToBeBelieved(String program, String settings, boolean believed) {
        byte[] file = SheetXml.workbook(
                "<row r='1'><c r='A1'><f>1+1</f><v>3</v></c></row>",
                "",
                settings == null ? "" : settings,
                program == null ? "" : program);

        assertThat(first(file)).hasValue(believed ? at(storing(number("2"), "3")) : at(number("2")));
    }

    /** A calculated number is shown by its own format, and not as the stored number was shown. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void calculatedNumberIsShownByItsFormat(boolean old) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Cell cell = workbook.createSheet("表").createRow(0).createCell(0);
            cell.setCellFormula("356200+0");
            cell.setCellValue(0);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0\\.0,\"万元\""));
            cell.setCellStyle(style);
            workbook.write(out);
        }

        assertThat(read(out.toByteArray(), old ? "表.xls" : "表.xlsx").get(0).find(0, 0))
                .hasValue(new RawCell(0, 0, "356200", RawCell.Kind.NUMBER, CellDetails.NONE.showing("35.6万元")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " office:value-type='float' office:value='0'"})
    void calculatedNumberOfAnOpenDocumentIsShownByItsFormat(String stored) {
        String spaces = Stream.of("office", "table", "text", "style", "number")
                .map(name -> " xmlns:" + name + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'")
                .collect(Collectors.joining());
        String content = "<office:document-content" + spaces + "><office:automatic-styles>"
                + "<number:percentage-style style:name='N1'><number:number number:decimal-places='0'"
                + " number:min-integer-digits='1'/><number:text>%</number:text></number:percentage-style>"
                + "<style:style style:name='ce1' style:family='table-cell' style:data-style-name='N1'/>"
                + "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name='表'>"
                + "<table:table-row><table:table-cell table:style-name='ce1' table:formula='of:=1/4'" + stored
                + "/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
        byte[] file = Zip.pack(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8),
                "content.xml",
                content.getBytes(StandardCharsets.UTF_8),
                "META-INF/manifest.xml",
                "<manifest/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(file, "表.ods").get(0).find(0, 0))
                .hasValue(new RawCell(0, 0, "0.25", RawCell.Kind.NUMBER, CellDetails.NONE.showing("25%")));
    }

    @Test
    void calculatingAsShownIsLeftToTheProgram() {
        byte[] file = SheetXml.workbook(
                "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row>", "", "<calcPr fullPrecision='0'/>", "");

        assertThat(first(file)).hasValue(at(storing(formula("1+1"), "2")));
    }

    @Test
    void coveredAndHiddenCellsAreAddedUp() {
        String rows =
                "<row r='1'><c r='A1'><f>SUM(B1:C1)+SUM(B2:B3)</f></c><c r='B1'><v>1</v></c><c r='C1'><v>2</v></c>"
                        + "</row><row r='2' hidden='1'><c r='B2'><v>4</v></c></row><row r='3'><c r='B3'><v>8</v></c></row>"
                        + "</sheetData><mergeCells><mergeCell ref='B1:C1'/></mergeCells><sheetData>";

        assertThat(first(SheetXml.workbook(rows, ""))).hasValue(at(number("15")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B1' t='b'><v>1</v></c> | SUM(B1:C1)",
                "<c r='B1' t='d'><v>2024-01-31</v></c> | SUM(B1:C1)",
                "<c r='B1' t='str'><v> </v></c> | B1+1",
                "<c r='B1' t='array'><f t='array' ref='B1:C1'>A9:B9</f><v>3</v></c> | B1+1",
                "<c r='B1'><f t='dataTable' ref='B1:C1'/><v>3</v></c> | B1+1",
                "<c r='B1'><f t='shared' si='7'/><v>3</v></c> | B1+1",
                "<c r='B1'><f/><v>3</v></c> | B1+1",
                "<c r='AAA1'><v>3</v></c> | SUM(B1:ZZZ1)"
            })
    void formulaThatNeedsWhatIsNotCertainIsNotCalculated(String other, String formula) {
        assertThat(first(SheetXml.workbook("<row r='1'><c r='A1'><f>" + formula + "</f></c>" + other + "</row>", "")))
                .hasValue(at(formula(formula)));
    }

    @Test
    void blankTextsAreCountedButNotAddedUp() {
        String cells = "<c r='B1'><v>3</v></c><c r='C1' t='str'><v> </v></c>";

        assertThat(first(row("<c r='A1'><f>COUNTA(B1:C1)</f></c>" + cells))).hasValue(at(number("2")));
        assertThat(first(row("<c r='A1'><f>SUM(B1:C1)</f></c>" + cells))).hasValue(at(number("3")));
    }

    @Test
    void formulaOfOneCellMayBeAnArray() {
        assertThat(first(row("<c r='A1'><f t='array' ref='A1'>SUM(B1:C1)</f></c><c r='B1'><v>3</v></c>")))
                .hasValue(at(number("3")));
    }

    @Test
    void formulaMayBeWrittenWithItsSign() {
        assertThat(first(row("<c r='A1'><f>=SUM(B1:C1)</f></c><c r='B1'><v>3</v></c>")))
                .hasValue(at(number("3")));
    }

    @Test
    void sharedFormulasAreThoseOfTheirCells() {
        Sheet sheet = read(
                        SheetXml.workbook(
                                "<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>SUM(B1:C1)</f><v>0</v></c>"
                                        + "<c r='B1'><v>1</v></c></row>"
                                        + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>0</v></c>"
                                        + "<c r='B2'><v>2</v></c></row>"
                                        + "<row r='3'><c r='A3'><f t='shared' si='0'/><v>0</v></c>"
                                        + "<c r='B3' t='b'><v>1</v></c></row>",
                                ""),
                        "表.xlsx")
                .get(0);

        assertThat(sheet.find(0, 0)).hasValue(new RawCell(0, 0, "1", RawCell.Kind.NUMBER));
        assertThat(sheet.find(1, 0)).hasValue(new RawCell(1, 0, "2", RawCell.Kind.NUMBER));
        assertThat(sheet.find(2, 0))
                .hasValue(new RawCell(2, 0, "=SUM(B3:C3)", RawCell.Kind.FORMULA, CellDetails.NONE.storing("0")));
    }

    @Test
    void namesAreKnown() {
        byte[] file = SheetXml.workbook(
                "<row r='1'><c r='A1'><f>SUM(各项)</f></c><c r='B1'><v>3</v></c><c r='C1'><v>4</v></c></row>",
                "",
                "<definedNames><definedName name='各项'>Sheet1!$B$1:$C$1</definedName></definedNames>",
                "");

        assertThat(first(file)).hasValue(at(number("7")));
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void longChainLeavesTheFileSound(int length) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row < length; row++) {
            rows.append("<row r='").append(row).append("'><c r='A").append(row).append("'><f>A");
            rows.append(row + 1).append("+1</f></c></row>");
        }
        rows.append("<row r='")
                .append(length)
                .append("'><c r='A")
                .append(length)
                .append("'><v>1</v></c></row>");

        assertThat(first(SheetXml.workbook(rows.toString(), ""))).hasValue(at(number(String.valueOf(length))));
    }

    /** Reads it twice: what comes of a file does not depend on when it is read. */
    private void assertCell(FormulaFile file, String formula, String stored, RawCell stale, RawCell believed) {
        for (boolean calculating : new boolean[] {false, true}) {
            byte[] content = file.content(formula, stored, calculating);
            List<Sheet> sheets = read(content, file.fileName());

            assertThat(sheets.get(0).find(0, 2))
                    .as("%s %s stored as %s, by a program that calculates: %s", file, formula, stored, calculating)
                    .isEqualTo(Optional.ofNullable(calculating ? believed : stale));
            assertThat(read(content, file.fileName()).get(0).rows())
                    .isEqualTo(sheets.get(0).rows());
        }
    }

    private List<Sheet> read(byte[] content, String name) {
        Intake.Result read = intake.read(content, name);
        assertThat(read.findings()).isEqualTo(List.of());
        return read.sheets();
    }

    private Optional<RawCell> first(byte[] file) {
        return read(file, "表.xlsx").get(0).find(0, 0);
    }

    private static byte[] row(String cells) {
        return SheetXml.workbook("<row r='1'>" + cells + "</row>", "");
    }

    /** The cell in A1 instead of C1. */
    private static RawCell at(RawCell cell) {
        return new RawCell(0, 0, cell.text(), cell.kind(), cell.details());
    }

    private static RawCell number(String digits) {
        return new RawCell(0, 2, digits, RawCell.Kind.NUMBER);
    }

    private static RawCell text(String text) {
        return new RawCell(0, 2, text, RawCell.Kind.TEXT);
    }

    private static RawCell error(String code) {
        return new RawCell(0, 2, code, RawCell.Kind.ERROR);
    }

    private static RawCell formula(String formula) {
        return new RawCell(0, 2, "=" + formula, RawCell.Kind.FORMULA);
    }

    private static RawCell storing(RawCell cell, String stored) {
        return new RawCell(
                cell.row(),
                cell.column(),
                cell.text(),
                cell.kind(),
                cell.details().storing(stored));
    }
}
