package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The formulas of a sheet, and what they see there that a reader of the sheet does not. */
public final class SheetFormulas {

    private final List<FormulaCell> formulas = new ArrayList<>();
    private final Set<Long> places = new HashSet<>();

    /** Cells with a text that shows nothing. */
    private final List<RawCell> blanks = new ArrayList<>();

    /** Cells whose value is no text and no number, whatever they show: days, times, truth values. */
    private final Set<Long> others = new HashSet<>();

    private boolean incomplete;

    void add(FormulaCell formula) {
        formulas.add(formula);
        places.add(place(formula.row(), formula.column()));
    }

    void addBlank(int row, int column, String text, int most) {
        if (blanks.size() < most) {
            blanks.add(new RawCell(row, column, text, RawCell.Kind.TEXT));
        } else {
            incomplete = true;
        }
    }

    void addOther(int row, int column) {
        others.add(place(row, column));
    }

    /** Notes that a cell was left out. */
    void leaveOut() {
        incomplete = true;
    }

    private static long place(int row, int column) {
        return (long) row << Integer.SIZE | column;
    }

    public boolean isEmpty() {
        return formulas.isEmpty();
    }

    public List<FormulaCell> all() {
        return formulas;
    }

    List<RawCell> blanks() {
        return blanks;
    }

    public boolean isFormula(RawCell cell) {
        return places.contains(place(cell.row(), cell.column()));
    }

    public boolean isOther(RawCell cell) {
        return others.contains(place(cell.row(), cell.column()));
    }

    /** True if cells of the sheet were left out. */
    public boolean isIncomplete() {
        return incomplete;
    }
}
