package org.disclosure.rollup.intake.formula.value;

import java.util.Optional;
import java.util.OptionalInt;

/** The workbook that formulas look into. */
public interface Cells {

    /** Takes the cells of an area. */
    @FunctionalInterface
    interface Visitor {
        void cell(int row, int column, Value value);
    }

    /** The number of the sheet with this name. */
    OptionalInt sheet(String name);

    /**
     * Goes through the cells of a sheet's part that hold something and are no formulas, covered and hidden ones too.
     *
     * @param sheet which of the area's sheets
     * @throws NotCalculatedException when it is not certain what a formula sees there
     */
    void visit(int sheet, CellArea area, Visitor visitor);

    /** True if a row of the area is hidden. */
    boolean hidesRows(CellArea area);

    /** Cells that a name refers to, in A1 notation without the equals sign, as seen from a sheet. */
    Optional<String> named(String name, int sheet);

    /** True if days are counted from 1904. */
    boolean countsFrom1904();
}
