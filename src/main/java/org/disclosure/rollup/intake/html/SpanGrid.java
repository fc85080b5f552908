package org.disclosure.rollup.intake.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.ShownError;

/** Places cells that span rows and columns on a sheet, row by row, each in the first place that is free. */
final class SpanGrid {

    private final SheetBuilder sheet;
    private final Limits limits;
    private final Set<Integer> hiddenColumns;
    private final Map<Integer, Integer> takenUntil = new HashMap<>();
    private int row;
    private int column;

    /**
     * @param firstRow where the grid begins on the sheet
     * @param hiddenColumns those in which nothing is seen
     */
    SpanGrid(SheetBuilder sheet, Limits limits, int firstRow, Set<Integer> hiddenColumns) {
        this.sheet = sheet;
        this.limits = limits;
        this.row = firstRow - 1;
        this.hiddenColumns = hiddenColumns;
    }

    /** Places a row's cells below the last row. */
    void row(Block.Row line) {
        row++;
        column = 0;
        if (line.hidden()) {
            sheet.hideRow(row);
        }
        for (Block.Cell cell : line.cells()) {
            ReadingTimeLimit.check();
            if (cell.covered()) {
                column++;
            } else {
                place(cell);
            }
        }
    }

    private void place(Block.Cell cell) {
        while (isTaken(column)) {
            column++;
        }
        if (!isHidden(cell)) {
            add(cell);
        }
        int last = row + cell.rows() - 1;
        if (last > row || cell.columns() > 1) {
            sheet.merge(new Merge(row, column, last, column + cell.columns() - 1));
        }
        for (int at = column; at < column + cell.columns(); at++) {
            takenUntil.merge(at, last, Math::max);
        }
        column++;
    }

    private void add(Block.Cell cell) {
        CellText text = cell.text(limits);
        if (cell.exact().isPresent() && ShownError.is(text.value())) {
            sheet.add(row, column, text.value(), RawCell.Kind.ERROR);
        } else if (cell.exact().isPresent()) {
            String number = cell.exact().get();
            sheet.add(row, column, number, RawCell.Kind.NUMBER, text.detailsBeside(number));
        } else {
            sheet.add(row, column, text);
        }
    }

    private boolean isHidden(Block.Cell cell) {
        return !hiddenColumns.isEmpty()
                && IntStream.range(column, column + cell.columns()).allMatch(hiddenColumns::contains);
    }

    private boolean isTaken(int at) {
        return takenUntil.getOrDefault(at, Integer.MIN_VALUE) >= row;
    }

    /** The row after the grid's last. */
    int end() {
        return row + 1;
    }
}
