package org.disclosure.rollup.intake;

/** A merged range, 0-based, both ends included; its text stands in the first cell. */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
