package org.disclosure.rollup.intake.formula.value;

/** A rectangle of cells, on one sheet or on several that follow each other. All is 0-based, both ends included. */
public record CellArea(int firstSheet, int lastSheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public static CellArea cell(int sheet, int row, int column) {
        return new CellArea(sheet, sheet, row, column, row, column);
    }

    public boolean isCell() {
        return rows() == 1 && columns() == 1 && firstSheet == lastSheet;
    }

    public int rows() {
        return lastRow - firstRow + 1;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }

    public boolean hasShapeOf(CellArea other) {
        return rows() == other.rows()
                && columns() == other.columns()
                && firstSheet == lastSheet
                && other.firstSheet == other.lastSheet;
    }

    /** One of its columns, the first being 0. */
    public CellArea column(int index) {
        return new CellArea(firstSheet, lastSheet, firstRow, firstColumn + index, lastRow, firstColumn + index);
    }

    /** One of its rows, the first being 0. */
    public CellArea row(int index) {
        return new CellArea(firstSheet, lastSheet, firstRow + index, firstColumn, firstRow + index, lastColumn);
    }
}
