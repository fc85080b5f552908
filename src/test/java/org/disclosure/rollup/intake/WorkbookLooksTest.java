package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.SheetXml;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.intake.xlsx.XlsxText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks of the cells of Excel workbooks: runs, fonts, number formats, and hidden parts. */
class WorkbookLooksTest {

    /** Cell styles: 0 plain, 1 struck out, 2 raised, 3 a format of its own, 4 a date, 5 what its named style has. */
    private static final String STYLES = "<numFmts><numFmt numFmtId='176' formatCode='0!.0,&quot;万元&quot;'/></numFmts>"
            + "<fonts><font/><font><strike/></font><font><vertAlign val='superscript'/></font>"
            + "<font><strike val='0'/><vertAlign val='baseline'/></font></fonts>"
            + "<cellStyleXfs><xf numFmtId='0' fontId='0'/><xf numFmtId='9' fontId='1'/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId='0' fontId='3'/><xf numFmtId='0' fontId='1'/><xf numFmtId='0' fontId='2'/>"
            + "<xf numFmtId='176' fontId='0'/><xf numFmtId='58' fontId='0'/><xf xfId='1'/>"
            + "<xf numFmtId='0' fontId='0' applyFont='0' xfId='1'/></cellXfs>"
            + "<dxfs><dxf><font><strike/></font><numFmt numFmtId='176' formatCode='0%'/></dxf></dxfs>";

    private final Intake intake = new Intake(Limits.DEFAULT);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<r><rPr><strike/></rPr><t>12</t></r><r><rPr/><t>62</t></r>, 62, 12, STRUCK",
        "<r><rPr><strike val='1'/></rPr><t>12</t></r><r><t>62</t></r>, 62, 12, STRUCK",
        "<r><t>89</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r>, 89, 1, RAISED",
        "<r><t>89</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>1</t></r>, 89, 1, RAISED"
    })
    void runThatLooksOtherwiseIsNoPartOfTheValue(String runs, String value, String leftOut, Look look) {
        RawCell expected = text(
                value, new CellDetails(List.of(new TextRun(leftOut, look)), false, Optional.empty(), Optional.empty()));

        assertThat(cell("<c r='A1' t='s'><v>0</v></c>", "<si>" + runs + "</si>"))
                .isEqualTo(expected);
        assertThat(cell("<c r='A1' t='inlineStr'><is>" + runs + "</is></c>", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><rPr><strike val='0'/></rPr><t>12</t></r><r><t>62</t></r>",
                "<r><rPr><strike val='false'/><b/></rPr><t>12</t></r><r><t>62</t></r>",
                "<r><rPr><vertAlign val='baseline'/></rPr><t>12</t></r><r><t>62</t></r>",
                "<t>1262</t>"
            })
    void runThatLooksAsUsualIsPartOfTheValue(String runs) {
        assertThat(cell("<c r='A1' t='s'><v>0</v></c>", "<si>" + runs + "</si>"))
                .isEqualTo(text("1262", CellDetails.NONE));
    }

    @Test
    void runWithoutPropertiesHasTheFontOfTheCell() {
        String runs = "<si><r><t>12</t></r><r><rPr><b/></rPr><t>62</t></r></si>";

        assertThat(cell("<c r='A1' s='1' t='s'><v>0</v></c>", runs))
                .isEqualTo(text(
                        "62",
                        new CellDetails(
                                List.of(new TextRun("12", Look.STRUCK)), false, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6})
    void textIsStruckOutByTheFontOfItsCellOrOfTheStyleThatItComesFrom(int style) {
        assertThat(cell("<c r='A1' s='" + style + "' t='s'><v>0</v></c>", "<si><t>62</t></si>"))
                .isEqualTo(text("62", CellDetails.NONE.allStruckOut()));
    }

    @Test
    void textThatIsRaisedAsAWholeIsTheValue() {
        assertThat(cell("<c r='A1' s='2' t='s'><v>0</v></c>", "<si><t>62</t></si>"))
                .isEqualTo(text("62", CellDetails.NONE));
        assertThat(cell("<c r='A1' s='2'><v>62</v></c>", "")).isEqualTo(number("62", CellDetails.NONE));
    }

    @Test
    void numberIsStruckOutByTheFontOfItsCell() {
        assertThat(cell("<c r='A1' s='1'><v>62</v></c>", "")).isEqualTo(number("62", CellDetails.NONE.allStruckOut()));
    }

    @ParameterizedTest
    @CsvSource({"3, 356200, 35.6万元", "4, 45324, 2月2日"})
    void numberIsShownByTheFormatOfItsCell(int style, String digits, String shown) {
        assertThat(cell("<c r='A1' s='" + style + "'><v>" + digits + "</v></c>", ""))
                .isEqualTo(number(digits, CellDetails.NONE.showing(shown)));
    }

    @Test
    void resultOfAFormulaIsShownByTheFormatOfItsCell() {
        assertThat(cell("<c r='A1' s='3'><f>B1*2</f><v>356200</v></c><c r='B1'><v>178100</v></c>", ""))
                .isEqualTo(number("356200", CellDetails.NONE.showing("35.6万元")));
    }

    @Test
    void formatAndFontThatACellLeavesOutAreThoseOfTheStyleThatItComesFrom() {
        assertThat(cell("<c r='A1' s='5'><v>0.5</v></c>", ""))
                .isEqualTo(number("0.5", CellDetails.NONE.allStruckOut().showing("50%")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s='0'", "s='99'"})
    void cellWithoutAStyleOfItsOwnIsPlain(String style) {
        assertThat(cell("<c r='A1' " + style + "><v>62</v></c>", "")).isEqualTo(number("62", CellDetails.NONE));
    }

    @Test
    void daysMayBeCountedFrom1904() {
        byte[] file = SheetXml.styled(
                SheetXml.workbook(row("<c r='A1' s='4'><v>43862</v></c>"), "", "<workbookPr date1904='1'/>", ""),
                STYLES,
                "");

        assertThat(sheet(file, "表.xlsx").find(0, 0)).hasValue(number("43862", CellDetails.NONE.showing("2月2日")));
    }

    @ParameterizedTest
    @CsvSource({"_x005F_x000D_, _x000D_", "a_x4E00_b, a一b", "a_x00_b, a_x00_b", "a_xyz, a_xyz", "_x5C5E__x0024_, 属$"})
    void escapedCharactersAreDecodedInEveryKindOfText(String written, String text) {
        assertThat(XlsxText.unescaped(written)).isEqualTo(text);
    }

    @Test
    void escapesAreDecodedWhereverTextStands() {
        String written = "<t>自然_x000d_人</t>";
        RawCell expected = text("自然\r人", CellDetails.NONE);

        assertThat(cell("<c r='A1' t='s'><v>0</v></c>", "<si>" + written + "</si>"))
                .isEqualTo(expected);
        assertThat(cell("<c r='A1' t='s'><v>0</v></c>", "<si><r><rPr><b/></rPr>" + written + "</r></si>"))
                .isEqualTo(expected);
        assertThat(cell("<c r='A1' t='inlineStr'><is>" + written + "</is></c>", ""))
                .isEqualTo(expected);
        assertThat(cell("<c r='A1' t='str'><v>自然_x000D_人</v></c>", "")).isEqualTo(expected);
    }

    @Test
    void rowsWithoutHeightAndColumnsWithoutWidthAreHidden() {
        String rows = "<row r='1' ht='0' customHeight='1'><c r='A1'><v>1</v></c></row>"
                + "<row r='2' hidden='1'><c r='A2'><v>1</v></c></row><row r='3' ht='0.75'><c r='A3'><v>1</v></c></row>";
        String columns = "<cols><col min='2' max='3' width='0' customWidth='1'/><col min='4' max='4' hidden='true'/>"
                + "<col min='5' max='16384' width='9'/><col min='16384' max='16384' width='0.0'/></cols>";
        Sheet sheet = sheet(SheetXml.styled(SheetXml.workbook(rows, ""), "", columns), "表.xlsx");

        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(1, 0), sheet.isHidden(2, 0)))
                .isEqualTo(List.of(true, true, false));
        assertThat(List.of(sheet.isHidden(2, 1), sheet.isHidden(2, 2), sheet.isHidden(2, 3), sheet.isHidden(2, 4)))
                .isEqualTo(List.of(true, true, true, false));
    }

    @Test
    void columnsOfNoWidthUnlessSaidAreHiddenAndRowsThatAreWrittenAreSeen() {
        String sizes = "<sheetFormatPr defaultColWidth='0' defaultRowHeight='15' zeroHeight='1'/>"
                + "<cols><col min='1' max='1' width='9'/></cols>";
        Sheet sheet = sheet(SheetXml.styled(SheetXml.workbook(row("<c r='A1'><v>1</v></c>"), ""), "", sizes), "表.xlsx");

        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(0, 1))).isEqualTo(List.of(false, true));
    }

    @Test
    void whatAMergedRangeCoversIsNotThere() {
        for (boolean old : new boolean[] {false, true}) {
            Sheet sheet = written(old, workbook -> {
                org.apache.poi.ss.usermodel.Sheet target = workbook.createSheet("表");
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 3; column++) {
                        Cell cell = column == 0
                                ? target.createRow(row).createCell(column)
                                : target.getRow(row).createCell(column);
                        cell.setCellValue(10 * row + column);
                    }
                }
                target.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            });

            assertThat(sheet.rows().stream().flatMap(List::stream).map(RawCell::address))
                    .containsExactly("A1", "C1", "C2", "A3", "B3", "C3");
        }
    }

    @Test
    void cellsOfOldWorkbooksLookAsTheirFontsAndFormatsSay() {
        Sheet sheet = written(true, workbook -> {
            org.apache.poi.ss.usermodel.Row row = workbook.createSheet("表").createRow(0);
            Font struck = workbook.createFont();
            struck.setStrikeout(true);
            Font raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            rich(workbook, row.createCell(0), "1262", 0, 2, struck);
            rich(workbook, row.createCell(1), "891", 2, 3, raised);
            row.createCell(2).setCellValue(62);
            row.getCell(2).setCellStyle(style(workbook, struck, "General"));
            row.createCell(3).setCellValue("62");
            row.getCell(3).setCellStyle(style(workbook, struck, "General"));
            row.createCell(4).setCellValue(356200);
            row.getCell(4).setCellStyle(style(workbook, workbook.getFontAt(0), "0\\.0,\"万元\""));
            row.createCell(5).setCellValue("62");
            row.getCell(5).setCellStyle(style(workbook, raised, "General"));
            row.createCell(6).setCellValue(75);
            row.getCell(6).setCellStyle(style(workbook, workbook.getFontAt(0), "0.00"));
        });

        assertThat(sheet.row(0))
                .containsExactly(
                        cell(0, "62", RawCell.Kind.TEXT, leftOut("12", Look.STRUCK)),
                        cell(1, "89", RawCell.Kind.TEXT, leftOut("1", Look.RAISED)),
                        cell(2, "62", RawCell.Kind.NUMBER, CellDetails.NONE.allStruckOut()),
                        cell(3, "62", RawCell.Kind.TEXT, CellDetails.NONE.allStruckOut()),
                        cell(4, "356200", RawCell.Kind.NUMBER, CellDetails.NONE.showing("35.6万元")),
                        cell(5, "62", RawCell.Kind.TEXT, CellDetails.NONE),
                        cell(6, "75", RawCell.Kind.NUMBER, CellDetails.NONE));
    }

    @Test
    void rowsAndColumnsOfOldWorkbooksAreHiddenWithoutHeightOrWidth() {
        Sheet sheet = written(true, workbook -> {
            org.apache.poi.ss.usermodel.Sheet target = workbook.createSheet("表");
            target.createRow(0).createCell(0).setCellValue(1);
            target.createRow(1).createCell(0).setCellValue(1);
            target.getRow(1).setHeight((short) 0);
            target.createRow(2).createCell(0).setCellValue(1);
            target.getRow(2).setZeroHeight(true);
            target.setColumnWidth(1, 0);
            target.setColumnHidden(2, true);
        });

        assertThat(List.of(sheet.isHidden(0, 0), sheet.isHidden(1, 0), sheet.isHidden(2, 0)))
                .isEqualTo(List.of(false, true, true));
        assertThat(List.of(sheet.isHidden(0, 1), sheet.isHidden(0, 2), sheet.isHidden(0, 3)))
                .isEqualTo(List.of(true, true, false));
    }

    private static void rich(Workbook workbook, Cell cell, String text, int from, int to, Font font) {
        RichTextString rich = workbook.getCreationHelper().createRichTextString(text);
        rich.applyFont(from, to, font);
        cell.setCellValue(rich);
    }

    private static CellStyle style(Workbook workbook, Font font, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Sheet written(boolean old, Consumer<Workbook> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            fill.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet(out.toByteArray(), old ? "表.xls" : "表.xlsx");
    }

    private RawCell cell(String cell, String strings) {
        return sheet(SheetXml.styled(SheetXml.workbook(row(cell), strings), STYLES, ""), "表.xlsx")
                .find(0, 0)
                .orElseThrow();
    }

    private static String row(String cells) {
        return "<row r='1'>" + cells + "</row>";
    }

    private Sheet sheet(byte[] file, String name) {
        Intake.Result read = intake.read(file, name);
        assertThat(read.findings()).isEqualTo(List.of());
        return read.sheets().get(0);
    }

    private static CellDetails leftOut(String text, Look look) {
        return new CellDetails(List.of(new TextRun(text, look)), false, Optional.empty(), Optional.empty());
    }

    private static RawCell text(String text, CellDetails details) {
        return cell(0, text, RawCell.Kind.TEXT, details);
    }

    private static RawCell number(String digits, CellDetails details) {
        return cell(0, digits, RawCell.Kind.NUMBER, details);
    }

    private static RawCell cell(int column, String text, RawCell.Kind kind, CellDetails details) {
        return new RawCell(0, column, text, kind, details);
    }
}
