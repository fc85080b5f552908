package org.disclosure.rollup.intake.xls;

import java.util.HashMap;
import java.util.Map;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/**
 * Tells in which columns the cells of an "XML Spreadsheet 2003" stand. A cell below one that spans rows says where it
 * stands; LibreOffice leaves that out and counts only the columns that nothing above spans.
 */
final class SpreadsheetXmlPlaces {

    private final SheetBuilder sheet;
    private final boolean betweenMerges;
    private final Limits limits;

    /** By column, what spans it from above. */
    private final Map<Integer, Spanning> spanning = new HashMap<>();

    private int row;
    private int counted;
    private int column;
    private int across;
    private int down;
    private boolean placed;

    private record Spanning(int firstRow, int lastRow, String text) {}

    SpreadsheetXmlPlaces(SheetBuilder sheet, boolean betweenMerges, Limits limits) {
        this.sheet = sheet;
        this.betweenMerges = betweenMerges;
        this.limits = limits;
    }

    void startRow(int newRow) {
        row = newRow;
        counted = -1;
        across = 0;
    }

    /**
     * Begins a cell.
     *
     * @param index its column, from 1; 0 when it says none
     */
    void startCell(int index, int newAcross, int newDown) {
        placed = index > 0;
        counted = placed ? index - 1 : counted + across + 1;
        across = newAcross;
        down = newDown;
        column = betweenMerges ? free(counted) : counted;
        if (across > 0 || down > 0) {
            sheet.merge(new Merge(row, column, row + down, column + across));
        }
    }

    /** The column that is so many free ones from the left. */
    private int free(int number) {
        int at = -1;
        for (int left = number; left >= 0 && at < limits.columns(); left--) {
            do {
                at++;
            } while (isSpanned(at));
        }
        return at;
    }

    private boolean isSpanned(int at) {
        Spanning above = spanning.get(at);
        return above != null && above.firstRow() < row && above.lastRow() >= row;
    }

    int column() {
        return column;
    }

    /**
     * Ends the cell.
     *
     * @return whether it holds something, does not say where it stands, and would stand where another above spans that
     *     holds something else
     */
    boolean endCell(String text) {
        boolean lost = !placed
                && !text.isBlank()
                && isSpanned(column)
                && !spanning.get(column).text().equals(text);
        for (int at = column; down > 0 && at <= Math.min(column + across, limits.columns()); at++) {
            spanning.put(at, new Spanning(row, row + down, text));
        }
        return lost;
    }
}
