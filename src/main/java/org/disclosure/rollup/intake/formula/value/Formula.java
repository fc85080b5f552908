package org.disclosure.rollup.intake.formula.value;

/**
 * A formula of a cell.
 *
 * @param sheet number of the sheet, 0-based
 * @param text in Excel's A1 notation, without the equals sign
 * @param rowShift how many rows the cell stands below the one that the text is written for
 * @param columnShift how many columns the cell stands right of the one that the text is written for
 */
public record Formula(int sheet, int row, int column, String text, int rowShift, int columnShift) {}
