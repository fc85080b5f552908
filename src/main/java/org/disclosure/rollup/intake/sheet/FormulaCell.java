package org.disclosure.rollup.intake.sheet;

import java.util.function.UnaryOperator;

/**
 * A cell with a formula, whose stored result is a cell of the sheet.
 *
 * @param row 0-based
 * @param column 0-based
 * @param text in A1 notation, without the equals sign; as the file has it when that cannot be understood
 * @param understood whether the text is all of the formula: not so for one over many cells or in an unknown notation
 * @param rowShift how many rows the cell stands below the one that the text is written for
 * @param columnShift how many columns the cell stands right of the one that the text is written for
 * @param stale whether the file says of the cell that its stored result has to be calculated anew
 * @param formatted gives a result what the cell's number format shows of it
 */
public record FormulaCell(
        int row,
        int column,
        String text,
        boolean understood,
        int rowShift,
        int columnShift,
        boolean stale,
        UnaryOperator<RawCell> formatted) {

    /** A formula written for its own cell. */
    public static FormulaCell of(int row, int column, String text) {
        return new FormulaCell(row, column, text, true, 0, 0, false, UnaryOperator.identity());
    }

    /** One that is not calculated. */
    public static FormulaCell notUnderstood(int row, int column, String text) {
        return new FormulaCell(row, column, text, false, 0, 0, false, UnaryOperator.identity());
    }

    /** This one, of which the file says that its stored result has to be calculated anew. */
    public FormulaCell outdated() {
        return new FormulaCell(row, column, text, understood, rowShift, columnShift, true, formatted);
    }

    /** This one with what its number format shows of a result. */
    public FormulaCell showing(UnaryOperator<RawCell> format) {
        return new FormulaCell(row, column, text, understood, rowShift, columnShift, stale, format);
    }
}
