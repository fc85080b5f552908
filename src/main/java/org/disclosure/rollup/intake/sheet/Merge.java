package org.disclosure.rollup.intake.sheet;

/** A merged range, 0-based, both ends included; its text is in the first cell. */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** True if the cell belongs to it and is not its first, whose text is all that is seen. */
    boolean covers(int row, int column) {
        return contains(row, column) && (row != firstRow || column != firstColumn);
    }
}
