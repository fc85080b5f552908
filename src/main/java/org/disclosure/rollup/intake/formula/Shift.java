package org.disclosure.rollup.intake.formula;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.disclosure.rollup.intake.formula.value.NotCalculatedException;

/**
 * Moves the relative references of a formula to another cell. POI's own way of doing so forgets the sheets of references
 * to other sheets.
 */
final class Shift {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();

    private final int rows;
    private final int columns;

    private Shift(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * The tokens as another cell has them.
     *
     * @throws NotCalculatedException when a reference would leave the sheet
     */
    static Ptg[] of(Ptg[] tokens, int rows, int columns) {
        if (rows == 0 && columns == 0) {
            return tokens;
        }
        Shift shift = new Shift(rows, columns);
        Ptg[] moved = new Ptg[tokens.length];
        for (int index = 0; index < tokens.length; index++) {
            moved[index] = shift.moved(tokens[index]);
        }
        return moved;
    }

    private Ptg moved(Ptg token) {
        Ptg copy = token.copy();
        if (copy instanceof RefPtgBase cell) {
            cell.setRow(row(cell.getRow(), cell.isRowRelative()));
            cell.setColumn(column(cell.getColumn(), cell.isColRelative()));
        } else if (copy instanceof AreaPtgBase area) {
            boolean wholeColumns = area.getFirstRow() == 0 && area.getLastRow() == LAST_ROW;
            boolean wholeRows = area.getFirstColumn() == 0 && area.getLastColumn() == LAST_COLUMN;
            area.setFirstRow(row(area.getFirstRow(), area.isFirstRowRelative() && !wholeColumns));
            area.setLastRow(row(area.getLastRow(), area.isLastRowRelative() && !wholeColumns));
            area.setFirstColumn(column(area.getFirstColumn(), area.isFirstColRelative() && !wholeRows));
            area.setLastColumn(column(area.getLastColumn(), area.isLastColRelative() && !wholeRows));
        }
        return copy;
    }

    private int row(int row, boolean relative) {
        return within(relative ? row + rows : row, LAST_ROW);
    }

    private int column(int column, boolean relative) {
        return within(relative ? column + columns : column, LAST_COLUMN);
    }

    private static int within(int place, int last) {
        if (place < 0 || place > last) {
            throw new NotCalculatedException();
        }
        return place;
    }
}
