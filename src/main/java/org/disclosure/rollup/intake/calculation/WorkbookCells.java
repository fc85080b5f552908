package org.disclosure.rollup.intake.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;
import org.disclosure.rollup.intake.formula.value.Value;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Rows;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetFormulas;

/** The sheets of a file as their formulas see them, with the cells that a merged range covers. */
final class WorkbookCells implements Cells {

    /** Largest number of rows and cells that all formulas together may pass over. */
    private static final int MOST_STEPS = 5_000_000;

    private static final int LARGEST_POWER = 100;

    private final List<Sheet> sheets;
    private final CalculationSettings settings;
    private final Limits limits;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Rows> rows = new HashMap<>();
    private int steps;

    WorkbookCells(List<Sheet> sheets, CalculationSettings settings, Limits limits) {
        this.sheets = sheets;
        this.settings = settings;
        this.limits = limits;
        for (int number = 0; number < sheets.size(); number++) {
            numbers.putIfAbsent(sheets.get(number).name().toLowerCase(Locale.ROOT), number);
        }
    }

    @Override
    public OptionalInt sheet(String name) {
        Integer number = numbers.get(name.toLowerCase(Locale.ROOT));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** All cells of a sheet: those of formulas with their stored results. */
    Rows rows(int sheet) {
        return rows.computeIfAbsent(sheet, number -> sheets.get(number).everything());
    }

    @Override
    public void visit(int sheet, CellArea area, Visitor visitor) {
        ReadingTimeLimit.check();
        SheetFormulas formulas = sheets.get(sheet).formulas();
        boolean beyond = area.lastRow() >= limits.rows() || area.lastColumn() >= limits.columns();
        if (beyond && formulas.isIncomplete()) {
            throw new NotCalculatedException();
        }
        for (Row row : rows(sheet).between(area.firstRow(), area.lastRow())) {
            step();
            for (int index = row.firstFrom(area.firstColumn());
                    index < row.size() && row.get(index).column() <= area.lastColumn();
                    index++) {
                RawCell cell = row.get(index);
                step();
                if (!formulas.isFormula(cell)) {
                    visitor.cell(cell.row(), cell.column(), value(cell, formulas));
                }
            }
        }
    }

    private void step() {
        if (++steps > MOST_STEPS) {
            throw new NotCalculatedException();
        }
    }

    private static Value value(RawCell cell, SheetFormulas formulas) {
        if (formulas.isOther(cell) || !cell.details().leftOut().isEmpty()) {
            throw new NotCalculatedException();
        }
        return switch (cell.kind()) {
            case NUMBER -> number(cell.text());
            case TEXT -> new Value.Text(cell.text());
            case ERROR -> new Value.Fault(cell.text());
            case FORMULA -> throw new NotCalculatedException();
        };
    }

    private static Value number(String text) {
        BigDecimal digits = new BigDecimal(text);
        if (Math.abs((long) digits.precision() - digits.scale()) > LARGEST_POWER) {
            throw new NotCalculatedException();
        }
        return Value.Number.of(digits);
    }

    @Override
    public boolean hidesRows(CellArea area) {
        List<Sheet> seen = new ArrayList<>(sheets.subList(area.firstSheet(), area.lastSheet() + 1));
        return seen.stream().anyMatch(sheet -> sheet.hidesRows(area.firstRow(), area.lastRow()));
    }

    @Override
    public Optional<String> named(String name, int sheet) {
        return settings.named(name, sheets.get(sheet).name());
    }

    @Override
    public boolean countsFrom1904() {
        return settings.countsFrom1904();
    }
}
