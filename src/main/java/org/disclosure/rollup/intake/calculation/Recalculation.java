package org.disclosure.rollup.intake.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.disclosure.rollup.intake.formula.Calculator;
import org.disclosure.rollup.intake.formula.SharedText;
import org.disclosure.rollup.intake.formula.value.Formula;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.FormulaCell;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;

/**
 * Calculates the formulas of a file. Most programs that write spreadsheets cannot, and store something all the same; so
 * what is stored counts for no more than what calculating gives.
 */
public final class Recalculation {

    private final List<Sheet> sheets;
    private final CalculationSettings settings;
    private final WorkbookCells cells;
    private final Limits limits;

    private Recalculation(List<Sheet> sheets, CalculationSettings settings, Limits limits) {
        this.sheets = sheets;
        this.settings = settings;
        this.limits = limits;
        this.cells = new WorkbookCells(sheets, settings, limits);
    }

    /**
     * The sheets with the results of their formulas.
     *
     * @param settings is asked only when there are formulas
     */
    public static List<Sheet> of(List<Sheet> sheets, Supplier<CalculationSettings> settings, Limits limits) {
        return sheets.stream().allMatch(sheet -> sheet.formulas().isEmpty())
                ? sheets
                : new Recalculation(sheets, settings.get(), limits).calculated();
    }

    private List<Sheet> calculated() {
        List<List<Formula>> formulas = new ArrayList<>();
        for (int number = 0; number < sheets.size(); number++) {
            int sheet = number;
            formulas.add(sheets.get(number).formulas().all().stream()
                    .map(cell -> formula(sheet, cell))
                    .toList());
        }
        Map<Formula, Value> results = settings.calculatesAsShown()
                ? Map.of()
                : Calculator.calculate(formulas.stream().flatMap(List::stream).toList(), cells);
        List<Sheet> calculated = new ArrayList<>();
        for (int number = 0; number < sheets.size(); number++) {
            calculated.add(with(number, formulas.get(number), results));
        }
        return calculated;
    }

    /** One that is not understood is none that could be calculated, and the formulas that need it are none either. */
    private static Formula formula(int sheet, FormulaCell cell) {
        return new Formula(
                sheet,
                cell.row(),
                cell.column(),
                cell.understood() ? cell.text() : "",
                cell.rowShift(),
                cell.columnShift());
    }

    private Sheet with(int number, List<Formula> formulas, Map<Formula, Value> results) {
        Sheet sheet = sheets.get(number);
        List<RawCell> replacements = new ArrayList<>();
        for (int index = 0; index < formulas.size(); index++) {
            ReadingTimeLimit.check();
            FormulaCell cell = sheet.formulas().all().get(index);
            Formula formula = formulas.get(index);
            RawCell stored = cells.rows(number).row(cell.row()).at(cell.column());
            FormulaResult result =
                    new FormulaResult(cell, stored, sheet.formulas().isOther(stored));
            Value value = results.get(formula);
            RawCell counted = value == null
                    ? result.notCalculated(cell.understood() ? SharedText.of(formula, cells) : cell.text())
                    : result.calculated(value, settings.storedIsBelieved());
            if (counted != stored) {
                replacements.add(counted);
            }
        }
        return replacements.isEmpty() ? sheet : sheet.with(replacements, limits);
    }
}
