package org.disclosure.rollup.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.inner.InnerFiles;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.xlsx.XlsxReader;
import org.disclosure.rollup.submission.CellAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader of .xlsx sees the very cells, merged ranges and hidden sheets that POI's model of a whole workbook sees. */
class SameCellsAsPoiTest {

    /** Content of a sheet: texts by address, merged ranges, and whether it is hidden. */
    private record Seen(String name, boolean hidden, Map<String, String> cells, List<String> merges) {}

    static Stream<Path> samples() throws IOException {
        return Files.walk(Path.of("input-samples"))
                .filter(file -> file.toString().endsWith(".xlsx"))
                .filter(file -> !file.getFileName().toString().startsWith("~$"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleHasTheSameCells(Path sample) throws IOException {
        byte[] content = Files.readAllBytes(sample);
        if (isWhole(content)) {
            assertThat(Sniffer.kind(new Content(content))).isEqualTo(FileKind.XLSX);
            assertThat(ours(content)).isEqualTo(pois(content));
        }
    }

    static Stream<Layout> layouts() {
        return Stream.of(Layout.values()).filter(layout -> layout.fits(FileFormat.XLSX));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void layoutHasTheSameCells(Layout layout) throws IOException {
        FixtureGrid grid = layout.lay(RealReport.suqian2023());
        byte[] content = FileFormat.XLSX.write(grid, "年报").content();

        assertThat(ours(content)).isEqualTo(pois(content));
    }

    /** True if POI can open the file; our reader need not open others. */
    private static boolean isWhole(byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getNumberOfSheets() > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static List<Seen> ours(byte[] content) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (Sheet sheet : new XlsxReader(new InnerFiles(kind -> Optional.empty()))
                .read(new Content(content), "年报", Limits.DEFAULT)) {
            Map<String, String> cells = new TreeMap<>();
            sheet.rows()
                    .forEach(row -> row.forEach(cell -> cells.put(cell.address(), cell.kind() + " " + cell.text())));
            seen.add(new Seen(sheet.name(), sheet.hidden(), cells, merges(sheet)));
        }
        return seen;
    }

    private static List<String> merges(Sheet sheet) {
        return sheet.merges().stream()
                .map(merge -> CellAddress.write(merge.firstRow(), merge.firstColumn()) + ":"
                        + CellAddress.write(merge.lastRow(), merge.lastColumn()))
                .sorted()
                .toList();
    }

    private static List<Seen> pois(byte[] content) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                XSSFSheet sheet = workbook.getSheetAt(index);
                Map<String, String> cells = new TreeMap<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String text = text((XSSFCell) cell);
                        if (!text.isBlank() && !isCovered(sheet, cell)) {
                            cells.put(cell.getAddress().formatAsString(), text);
                        }
                    }
                }
                List<String> merges = sheet.getMergedRegions().stream()
                        .map(range -> CellAddress.write(range.getFirstRow(), range.getFirstColumn()) + ":"
                                + CellAddress.write(range.getLastRow(), range.getLastColumn()))
                        .sorted()
                        .toList();
                boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
                seen.add(new Seen(sheet.getSheetName(), hidden, cells, merges));
            }
        }
        return seen;
    }

    /** True if a merged range covers the cell and hides it. */
    private static boolean isCovered(XSSFSheet sheet, Cell cell) {
        return sheet.getMergedRegions().stream()
                .anyMatch(range -> range.isInRange(cell)
                        && (range.getFirstRow() != cell.getRowIndex()
                                || range.getFirstColumn() != cell.getColumnIndex()));
    }

    private static String text(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC ->
                formula && cell.getRawValue() == null
                        ? RawCell.Kind.FORMULA + " =" + cell.getCellFormula()
                        : RawCell.Kind.NUMBER + " " + PlainNumber.of(cell.getNumericCellValue());
            case STRING ->
                cell.getStringCellValue().isBlank() ? "" : RawCell.Kind.TEXT + " " + cell.getStringCellValue();
            case BOOLEAN -> RawCell.Kind.TEXT + (cell.getBooleanCellValue() ? " TRUE" : " FALSE");
            case ERROR ->
                RawCell.Kind.ERROR + " "
                        + FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
