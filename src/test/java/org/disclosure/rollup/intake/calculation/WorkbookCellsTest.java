package org.disclosure.rollup.intake.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.disclosure.rollup.fixture.SheetXml;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a workbook, in every way that programs write them. */
class WorkbookCellsTest {

    private final Intake intake = new Intake(Limits.DEFAULT);

    @Test
    void phoneticHintsAreNoPartOfTheText() {
        String hinted = "<si><t>总计</t><rPh sb='0' eb='2'><t>zongji</t></rPh><phoneticPr fontId='1'/></si>";

        assertThat(cell("<c r='A1' t='s'><v>0</v></c>", hinted)).hasValue(text("总计"));
    }

    @Test
    void runsOfRichTextAreOneText() {
        String rich = "<si><r><t>22</t></r><r><rPr><b/></rPr><t xml:space='preserve'>（其中修订 16 件）</t></r></si>";

        assertThat(cell("<c r='A1' t='s'><v>0</v></c>", rich)).hasValue(text("22（其中修订 16 件）"));
    }

    @Test
    void textWrittenIntoTheCellIsRead() {
        String inline =
                "<c r='A1' t='inlineStr'><is><r><t>自然</t></r><r><t>人</t></r><rPh sb='0' eb='1'><t>zi</t></rPh></is></c>";

        assertThat(cell(inline, "")).hasValue(text("自然人"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<v></v>", "<v/>"})
    void formulaThatWasNeverCalculatedIs(String stored) {
        String operands = "<c r='B1'><v>7</v></c><c r='C1'><v>5</v></c>";

        assertThat(cell("<c r='A1'><f>SUM(B1:C1)</f>" + stored + "</c>" + operands, ""))
                .hasValue(number("12"));
        assertThat(cell("<c r='A1'><f>B1&amp;\"件\"</f>" + stored + "</c>" + operands, ""))
                .hasValue(text("7件"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOSUCHFUNCTION(B1)", "[1]Sheet1!A1", "SUM('C:\\[上年.xlsx]表'!A1)", "SUM(", "B1:C1 A5"})
    void formulaThatCannotBeCalculatedIsToldFromAnEmptyCell(String formula) {
        assertThat(cell("<c r='A1'><f>" + formula + "</f></c>", ""))
                .hasValue(new RawCell(0, 0, "=" + formula, RawCell.Kind.FORMULA));
    }

    @Test
    void formulaThatCallsForItselfIsNotCalculated() {
        assertThat(cell("<c r='A1'><f>A1+1</f></c>", "")).hasValue(new RawCell(0, 0, "=A1+1", RawCell.Kind.FORMULA));
    }

    @Test
    void formulaWhoseResultIsNoTextIsAnEmptyCell() {
        assertThat(cell("<c r='A1' t='str'><f>IF(B1=\"\",\"\",B1)</f><v></v></c>", ""))
                .isEqualTo(Optional.empty());
    }

    @Test
    void errorOfAFormulaIsAnError() {
        assertThat(cell("<c r='A1' t='e'><f>#REF!+1</f><v>#REF!</v></c>", ""))
                .hasValue(new RawCell(0, 0, "#REF!", RawCell.Kind.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "59237.2449, 59237.2449",
        "59237.244899999998, 59237.2449",
        "12.0, 12",
        "1.2E3, 1200",
        "0, 0",
        "-0, 0",
        "2822652, 2822652",
        "123456789012345, 123456789012345",
    })
    void numberIsWhatTheProgramShowsWithoutNoise(String stored, String shown) {
        assertThat(cell("<c r='A1'><v>" + stored + "</v></c>", "")).hasValue(number(shown));
    }

    @Test
    void cellsWithoutAddressesFollowEachOther() {
        Sheet sheet = sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c><v>3</v></c></row>");

        assertThat(sheet.find(0, 1)).hasValue(new RawCell(0, 1, "2", RawCell.Kind.NUMBER));
        assertThat(sheet.find(4, 0)).hasValue(new RawCell(4, 0, "3", RawCell.Kind.NUMBER));
    }

    @Test
    void oldWorkbookGivesStoredResultsErrorsAndExactNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new HSSFWorkbook()) {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue(0.1 + 0.2);
            row.createCell(1).setCellValue(59237.2449);
            Cell sum = row.createCell(2);
            sum.setCellFormula("A1+B1");
            Cell broken = row.createCell(3);
            broken.setCellFormula("1/0");
            Cell nothing = row.createCell(4);
            nothing.setCellFormula("IF(A1>5,A1,\"\")");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }

        Sheet sheet = intake.read(out.toByteArray(), "表.xls").sheets().get(0);

        assertThat(sheet.row(0))
                .containsExactly(
                        new RawCell(0, 0, "0.3", RawCell.Kind.NUMBER),
                        new RawCell(0, 1, "59237.2449", RawCell.Kind.NUMBER),
                        new RawCell(0, 2, "59237.5449", RawCell.Kind.NUMBER),
                        new RawCell(0, 3, "#DIV/0!", RawCell.Kind.ERROR));
    }

    private Optional<RawCell> cell(String cell, String strings) {
        Intake.Result read = intake.read(SheetXml.workbook("<row r='1'>" + cell + "</row>", strings), "表.xlsx");
        assertThat(read.findings()).isEqualTo(List.of());
        return read.sheets().get(0).find(0, 0);
    }

    private Sheet sheet(String rows) {
        return intake.read(SheetXml.workbook(rows, ""), "表.xlsx").sheets().get(0);
    }

    private static RawCell text(String text) {
        return new RawCell(0, 0, text, RawCell.Kind.TEXT);
    }

    private static RawCell number(String digits) {
        return new RawCell(0, 0, digits, RawCell.Kind.NUMBER);
    }
}
