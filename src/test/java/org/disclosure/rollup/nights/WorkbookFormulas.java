package org.disclosure.rollup.nights;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the formulas of a workbook give, by sheet and address; numbers to 12 digits, for spreadsheets store 15 of them. */
public final class WorkbookFormulas {

    private WorkbookFormulas() {}

    /** The results that are stored in the file. */
    public static Map<String, String> stored(Path file) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return all(workbook, WorkbookFormulas::stored);
        }
    }

    /** The results worked out anew. */
    public static Map<String, String> evaluated(Path file) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            return all(workbook, cell -> {
                CellValue value = evaluator.evaluate(cell);
                return value.getCellType() == CellType.NUMERIC
                        ? number(value.getNumberValue())
                        : value.formatAsString();
            });
        }
    }

    /** The cells in which two workbooks differ, with what stands in each. */
    public static List<String> differences(Map<String, String> one, Map<String, String> other) {
        Set<String> cells = new TreeSet<>(one.keySet());
        cells.addAll(other.keySet());
        return cells.stream()
                .filter(cell -> !Objects.equals(one.get(cell), other.get(cell)))
                .map(cell -> cell + ": " + one.get(cell) + ", " + other.get(cell))
                .toList();
    }

    private static Map<String, String> all(Workbook workbook, Function<Cell, String> result) {
        Map<String, String> results = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        results.put(sheet.getSheetName() + "!" + cell.getAddress(), result.apply(cell));
                    }
                }
            }
        }
        return results;
    }

    private static String stored(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? number(cell.getNumericCellValue())
                : '"' + cell.getStringCellValue() + '"';
    }

    private static String number(double number) {
        return new BigDecimal(number)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}
