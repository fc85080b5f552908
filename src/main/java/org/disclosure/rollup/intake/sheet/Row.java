package org.disclosure.rollup.intake.sheet;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The cells of a row that hold something, from left to right. */
public final class Row extends AbstractList<RawCell> implements RandomAccess {

    private final int number;
    private final int first;
    private final RawCell[] cells;

    Row(int number, int first, List<RawCell> cells) {
        this.number = number;
        this.first = first;
        this.cells = cells.toArray(new RawCell[0]);
    }

    /** Row number in the sheet, 0-based. */
    public int number() {
        return number;
    }

    @Override
    public RawCell get(int index) {
        return cells[index];
    }

    @Override
    public int size() {
        return cells.length;
    }

    /** The cell in the column; null when nothing is there. */
    public RawCell at(int column) {
        int index = indexOf(column);
        return index < 0 ? null : cells[index];
    }

    /** Number of cells of the sheet before the one in the column; negative when the column is empty. */
    public int place(int column) {
        int index = indexOf(column);
        return index < 0 ? index : first + index;
    }

    /** The index of the first cell in the column or right of it. */
    public int firstFrom(int column) {
        int index = indexOf(column);
        return index < 0 ? -index - 1 : index;
    }

    /** The cell's index; when there is none, less one than the negative index that it would have. */
    private int indexOf(int column) {
        int low = 0;
        int high = cells.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = cells[middle].column();
            if (there == column) {
                return middle;
            }
            if (there < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
