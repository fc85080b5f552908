package org.disclosure.rollup.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Calculates formulas that were saved without a result, as programs do that write workbooks without opening them.
 * References to other workbooks are never followed. A formula that cannot be calculated stays as it is.
 */
final class Formulas {

    private Formulas() {}

    static List<Sheet> calculate(Content content, List<Sheet> sheets, Limits limits) {
        if (sheets.stream().noneMatch(Sheet::hasFormulas)) {
            return sheets;
        }
        try (Workbook workbook = new XSSFWorkbook(content.stream())) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<Sheet> calculated = new ArrayList<>();
            for (Sheet sheet : sheets) {
                List<RawCell> results = new ArrayList<>();
                for (RawCell cell : uncalculated(sheet)) {
                    result(workbook.getSheet(sheet.name()), cell, evaluator, results);
                }
                calculated.add(results.isEmpty() ? sheet : sheet.with(results, limits));
            }
            return calculated;
        } catch (java.io.IOException | RuntimeException e) {
            // the cells stay formulas without a result, which recognition says
            return sheets;
        }
    }

    private static List<RawCell> uncalculated(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.kind() == RawCell.Kind.FORMULA)
                .toList();
    }

    private static void result(
            org.apache.poi.ss.usermodel.Sheet source, RawCell cell, FormulaEvaluator evaluator, List<RawCell> results) {
        Row row = source == null ? null : source.getRow(cell.row());
        Cell formula = row == null ? null : row.getCell(cell.column());
        if (formula == null) {
            return;
        }
        try {
            CellValue value = evaluator.evaluate(formula);
            if (value.getCellType() == CellType.NUMERIC) {
                results.add(new RawCell(
                        cell.row(), cell.column(), PlainNumber.of(value.getNumberValue()), RawCell.Kind.NUMBER));
            } else if (value.getCellType() == CellType.STRING) {
                results.add(new RawCell(cell.row(), cell.column(), value.getStringValue(), RawCell.Kind.TEXT));
            }
        } catch (RuntimeException e) {
            // an unknown function or another workbook: the formula stays
        }
    }
}
