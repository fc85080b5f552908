package org.disclosure.rollup.intake.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.disclosure.rollup.intake.formula.value.CellArea;
import org.disclosure.rollup.intake.formula.value.Cells;
import org.disclosure.rollup.intake.formula.value.Formula;
import org.disclosure.rollup.intake.formula.value.Value;

/** A workbook in memory to calculate in. */
public final class Book implements Cells {

    private final List<String> sheets = new ArrayList<>(List.of("表"));
    private final Map<String, Value> cells = new TreeMap<>();
    private final Map<String, Formula> formulas = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private boolean from1904;

    Book addSheet(String name) {
        sheets.add(name);
        return this;
    }

    Book name(String name, String meaning) {
        names.put(name.toLowerCase(Locale.ROOT), meaning);
        return this;
    }

    Book hideRow(int number) {
        hiddenRows.add(number - 1);
        return this;
    }

    Book countFrom1904() {
        from1904 = true;
        return this;
    }

    /** A number, or a text if it is none, or a formula with its equals sign. */
    public Book put(String address, String content) {
        CellReference at = new CellReference(address);
        if (content.startsWith("=")) {
            Formula formula = new Formula(0, at.getRow(), at.getCol(), content.substring(1), 0, 0);
            formulas.put(address, formula);
        } else {
            cells.put(
                    key(0, at.getRow(), at.getCol()),
                    content.matches("-?\\d+(\\.\\d+)?")
                            ? Value.Number.of(new BigDecimal(content))
                            : new Value.Text(content));
        }
        return this;
    }

    Book put(String address, Value value) {
        CellReference at = new CellReference(address);
        int sheet = at.getSheetName() == null ? 0 : sheets.indexOf(at.getSheetName());
        cells.put(key(sheet, at.getRow(), at.getCol()), value);
        return this;
    }

    /** A formula that is written for another cell. */
    Book share(String address, String text, int rowShift, int columnShift) {
        CellReference at = new CellReference(address);
        formulas.put(address, new Formula(0, at.getRow(), at.getCol(), text, rowShift, columnShift));
        return this;
    }

    Formula formula(String address) {
        return formulas.get(address);
    }

    /** Result of the formula in the cell; empty when it is not calculated. */
    Optional<Value> result(String address) {
        return Optional.ofNullable(Calculator.calculate(formulas.values(), this).get(formulas.get(address)));
    }

    /** Result of a formula in a cell far from the others. */
    public Optional<Value> result(String address, String formula) {
        return put(address, "=" + formula).result(address);
    }

    /** Goes through the cells of the first sheet that are no formulas. */
    void each(Visitor visitor) {
        visit(0, new CellArea(0, 0, 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE), visitor);
    }

    private static String key(int sheet, int row, int column) {
        return "%d %07d %05d".formatted(sheet, row, column);
    }

    @Override
    public OptionalInt sheet(String name) {
        int sheet = sheets.indexOf(name);
        return sheet < 0 ? OptionalInt.empty() : OptionalInt.of(sheet);
    }

    @Override
    public void visit(int sheet, CellArea area, Visitor visitor) {
        cells.forEach((key, value) -> {
            String[] place = key.split(" ");
            int row = Integer.parseInt(place[1]);
            int column = Integer.parseInt(place[2]);
            if (Integer.parseInt(place[0]) == sheet
                    && row >= area.firstRow()
                    && row <= area.lastRow()
                    && column >= area.firstColumn()
                    && column <= area.lastColumn()) {
                visitor.cell(row, column, value);
            }
        });
    }

    @Override
    public boolean hidesRows(CellArea area) {
        return hiddenRows.stream().anyMatch(row -> row >= area.firstRow() && row <= area.lastRow());
    }

    @Override
    public Optional<String> named(String name, int sheet) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean countsFrom1904() {
        return from1904;
    }
}
