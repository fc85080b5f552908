package org.disclosure.rollup.intake;

import java.util.HashMap;
import java.util.Map;

/** Places cells that span rows and columns on a sheet, row by row, each in the first place that is free. */
final class SpanGrid {

    private final Sheet.Builder sheet;
    private final Map<Integer, Integer> takenUntil = new HashMap<>();
    private int row;
    private int column;
    private int end;

    /**
     * @param firstRow where the grid begins on the sheet
     */
    SpanGrid(Sheet.Builder sheet, int firstRow) {
        this.sheet = sheet;
        this.row = firstRow - 1;
        this.end = firstRow;
    }

    void nextRow() {
        row++;
        column = 0;
        end = Math.max(end, row + 1);
    }

    /** Leaves places of the current row empty. */
    void skip(int columns) {
        column += columns;
    }

    void cell(String text, int rows, int columns) {
        while (takenUntil.getOrDefault(column, Integer.MIN_VALUE) >= row) {
            column++;
        }
        sheet.add(row, column, text, RawCell.Kind.TEXT);
        if (rows > 1 || columns > 1) {
            sheet.merge(new Merge(row, column, row + rows - 1, column + columns - 1));
        }
        for (int at = column; at < column + columns; at++) {
            takenUntil.put(at, row + rows - 1);
        }
        column += columns;
    }

    /** The row after the grid's last. */
    int end() {
        return end;
    }
}
