package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disclosure.rollup.fixture.XlsbRecords.fields;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.fixture.XlsbFile;
import org.disclosure.rollup.fixture.XlsbRecords;
import org.disclosure.rollup.fixture.XlsbRecords.Fields;
import org.disclosure.rollup.fixture.Zip;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.submission.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells and formulas of binary workbooks. */
class XlsbCellsTest {

    /** Columns and rows that move with the cell. */
    private static final int RELATIVE = 0xC000;

    private final Intake intake = new Intake(Limits.DEFAULT);

    @Test
    void cellsOfEveryKind() {
        Sheet sheet = sheet(new XlsbRecords()
                .add(145)
                .add(0, row(0, 0))
                .add(2, cell(0).u32(12 << 2 | 2))
                .add(2, cell(1).u32(1234 << 2 | 3))
                .add(2, cell(2).u32((int) (Double.doubleToLongBits(-2.5) >>> 32)))
                .add(5, cell(3).real(61.73))
                .add(6, cell(4).text("总计"))
                .add(62, cell(5).u8(1).text("1旧").u32(1).u16(1).u16(1))
                .add(4, cell(6).u8(1))
                .add(3, cell(7).u8(0x17))
                .add(1, cell(8))
                .add(146));

        assertThat(words(sheet))
                .containsExactly(
                        "A1 NUMBER 12",
                        "B1 NUMBER 12.34",
                        "C1 NUMBER -2.5",
                        "D1 NUMBER 61.73",
                        "E1 TEXT 总计",
                        "F1 TEXT 1",
                        "G1 TEXT TRUE",
                        "H1 ERROR #REF!");
    }

    @Test
    void rowsColumnsAndSheetsThatNobodySees() {
        XlsbRecords records = new XlsbRecords()
                .add(390)
                .add(60, fields().u32(0, 0, 2304, 0).u16(1))
                .add(60, fields().u32(1, 1, 0, 0).u16(0))
                .add(60, fields().u32(2, 2, 2304, 0).u16(0))
                .add(391)
                .add(145)
                .add(0, row(0, 1 << 4))
                .add(0, fields().u32(1, 0).u16(0).u8(0).u8(0).u8(0).u32(0))
                .add(0, row(2, 0))
                .add(2, cell(2).u32(2))
                .add(146)
                .add(177, fields().u32(1))
                .add(176, fields().u32(2, 3, 1, 4))
                .add(178);

        Sheet sheet = intake.read(
                        new XlsbFile().sheet("一", true, records.content()).content(), "年报.xlsb")
                .sheets()
                .get(0);

        assertThat(sheet.hidden()).isTrue();
        assertThat(List.of(
                        sheet.isHidden(0, 2),
                        sheet.isHidden(1, 2),
                        sheet.isHidden(2, 2),
                        sheet.isHidden(2, 0),
                        sheet.isHidden(2, 1)))
                .containsExactly(true, true, false, true, true);
        assertThat(sheet.merges()).containsExactly(new Merge(2, 1, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({"5, NUMBER 5, ''", "4, NUMBER 5, 4"})
    void formulaIsCalculatedAgain(double stored, String cell, String shown) {
        RawCell sum = formula(
                        stored,
                        fields().u8(0x25)
                                .u32(0, 0)
                                .u16(RELATIVE)
                                .u16(1 | RELATIVE)
                                .u8(0x19)
                                .u8(0x10)
                                .u16(0))
                .find(0, 2)
                .orElseThrow();

        assertThat(sum.kind() + " " + sum.text()).isEqualTo(cell);
        assertThat(sum.details().stored()).isEqualTo(shown.isEmpty() ? Optional.empty() : Optional.of(shown));
    }

    @Test
    void formulaOfManyTokens() {
        // one that is not calculated is shown as it is
        Fields tokens = fields().u8(0x3A).u16(0).u32(0).u16(RELATIVE);
        tokens.u8(0x44)
                .u32(0)
                .u16(1 | 0x4000)
                .u8(0x03)
                .u8(0x15)
                .u8(0x1E)
                .u16(2)
                .u8(0x14)
                .u8(0x05);
        tokens.u8(0x17).u16(1).with(new byte[] {'x', 0}).u8(0x08);
        tokens.u8(0x21).u16(63).u8(0x08);
        tokens.u8(0x24)
                .u32(0)
                .u16(RELATIVE)
                .u8(0x1F)
                .real(1.5)
                .u8(0x0C)
                .u8(0x19)
                .u8(2)
                .u16(9);
        tokens.u8(0x1E).u16(0).u8(0x16).u8(0x22).u8(3).u16(1).u8(0x21).u16(27);

        assertThat(formula(7, tokens).find(0, 2).map(RawCell::text))
                .hasValue("=ROUND(('一'!A1+B$1)*2%&\"x\"&RAND(),IF(A1>=1.5,0,))");
    }

    @Test
    void formulaWithAnUnknownTokenIsNotCalculated() {
        RawCell cell =
                formula(7, fields().u8(0x18).u8(0x19).u32(0, 0, 0)).find(0, 2).orElseThrow();

        assertThat(cell.kind()).isEqualTo(RawCell.Kind.FORMULA);
        assertThat(cell.details().stored()).hasValue("7");
    }

    @Test
    void cellsShareAFormulaEachForItsOwnPlace() {
        Fields own = fields().u8(1).u32(0);
        Sheet sheet = sheet(new XlsbRecords()
                .add(145)
                .add(0, row(0, 0))
                .add(2, cell(0).u32(3 << 2 | 2))
                .add(9, formulaCell(1, 6, own))
                .add(
                        427,
                        fields().u32(0, 1, 1, 1)
                                .u32(11)
                                .u8(0x2C)
                                .u32(0)
                                .u16(0x3FFF | RELATIVE)
                                .u8(0x1E)
                                .u16(2)
                                .u8(0x05))
                .add(0, row(1, 0))
                .add(2, cell(0).u32(4 << 2 | 2))
                .add(9, formulaCell(1, 9, own))
                .add(146));

        assertThat(words(sheet)).containsExactly("A1 NUMBER 3", "B1 NUMBER 6", "A2 NUMBER 4", "B2 NUMBER 8");
        assertThat(sheet.find(1, 1).orElseThrow().details().stored()).hasValue("9");
    }

    @Test
    void formulaOverManyCellsIsNotCalculated() {
        Sheet sheet = sheet(new XlsbRecords()
                .add(145)
                .add(0, row(0, 0))
                .add(9, formulaCell(1, 6, fields().u8(1).u32(0)))
                .add(426, fields().u32(0, 1, 1, 1).u8(0).u32(3).u8(0x1E).u16(6))
                .add(146));

        assertThat(sheet.find(0, 1).orElseThrow().kind()).isEqualTo(RawCell.Kind.FORMULA);
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.bin", "xl/sharedStrings.bin", "xl/styles.bin", "xl/worksheets/sheet1.bin"})
    void partThatIsCutOffIsDamage(String part) {
        byte[] content = new XlsbFile()
                .sheet("一", false, new XlsbRecords().add(145).add(0, row(0, 0)).content())
                .content();
        var parts = Zip.unpack(content);
        byte[] whole = parts.get(part);
        parts.put(part, java.util.Arrays.copyOf(whole, whole.length - 2));

        assertThat(intake.read(Zip.pack(parts), "年报.xlsb").findings())
                .containsExactly(Finding.of(Problem.I_UNREADABLE).as("damaged"));
    }

    private Sheet formula(double stored, Fields tokens) {
        return sheet(new XlsbRecords()
                .add(145)
                .add(0, row(0, 0))
                .add(2, cell(0).u32(2 << 2 | 2))
                .add(2, cell(1).u32(3 << 2 | 2))
                .add(9, formulaCell(2, stored, tokens))
                .add(146));
    }

    private static Fields formulaCell(int column, double stored, Fields tokens) {
        byte[] written = tokens.content();
        return cell(column)
                .real(stored)
                .u16(0)
                .u32(written.length)
                .with(written)
                .u32(0);
    }

    private static Fields row(int row, int flags) {
        return fields().u32(row, 0).u16(300).u8(0).u8(flags).u8(0).u32(0);
    }

    private static Fields cell(int column) {
        return fields().u32(column, 0);
    }

    private Sheet sheet(XlsbRecords records) {
        return intake.read(new XlsbFile().sheet("一", false, records.content()).content(), "年报.xlsb")
                .sheets()
                .get(0);
    }

    private static List<String> words(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .map(cell -> CellAddress.write(cell.row(), cell.column()) + " " + cell.kind() + " " + cell.text())
                .toList();
    }
}
