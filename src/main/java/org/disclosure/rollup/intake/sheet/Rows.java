package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a sheet that hold something, from top to bottom. */
public final class Rows {

    private static final Row NOTHING = new Row(-1, 0, List.of());

    private final int cells;
    private final List<Row> rows = new ArrayList<>();

    /** By row number the first of the rows that hold something there or below. */
    private final int[] from;

    /**
     * @param ordered whether the cells come row by row and from left to right, as nearly all files have them
     */
    Rows(List<RawCell> cells, boolean ordered) {
        List<RawCell> all = ordered ? cells : inOrder(cells);
        this.cells = all.size();
        int first = 0;
        for (int end = 1; end <= all.size(); end++) {
            int row = all.get(first).row();
            if (end == all.size() || all.get(end).row() != row) {
                rows.add(new Row(row, first, all.subList(first, end)));
                first = end;
            }
        }
        this.from = new int[rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number() + 1];
        int number = 0;
        for (int index = 0; index < rows.size(); index++) {
            while (number <= rows.get(index).number()) {
                from[number++] = index;
            }
        }
    }

    /** Of several cells at one place the last. */
    private static List<RawCell> inOrder(List<RawCell> cells) {
        Map<Long, RawCell> byPlace = new TreeMap<>();
        cells.forEach(cell -> byPlace.put((long) cell.row() << Integer.SIZE | cell.column(), cell));
        return List.copyOf(byPlace.values());
    }

    int cells() {
        return cells;
    }

    List<Row> all() {
        return Collections.unmodifiableList(rows);
    }

    /** Those from {@code first} to {@code last}, both included. */
    public List<Row> between(int first, int last) {
        int end = last < from.length - 1 ? from(last + 1) : rows.size();
        return first > last ? List.of() : all().subList(Math.min(from(first), end), end);
    }

    private int from(int row) {
        return row >= from.length ? rows.size() : from[Math.max(row, 0)];
    }

    /** The row of this number, which may hold nothing. */
    public Row row(int number) {
        if (number >= 0 && number < from.length) {
            Row row = rows.get(from[number]);
            if (row.number() == number) {
                return row;
            }
        }
        return NOTHING;
    }
}
