package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Columns of a table whose file says where each cell begins, but not how many columns it spans: that follows from where the
 * cells of the table's other rows begin.
 */
public final class WordColumns {

    /** By how much edges differ that are one, in twentieths of a point; hardly a column is as narrow. */
    private static final int ROUNDING = 40;

    private final List<Integer> edges = new ArrayList<>();

    /**
     * Word rounds the widths of each row on its own, so edges all but equal are one, unless they are those of one cell.
     *
     * @param rows the edges of the cells of each row, from left to right
     */
    public WordColumns(List<List<Integer>> rows) {
        int rounding = ROUNDING;
        TreeSet<Integer> all = new TreeSet<>();
        for (List<Integer> row : rows) {
            for (int cell = 1; cell < row.size(); cell++) {
                int width = row.get(cell) - row.get(cell - 1);
                rounding = width > 0 ? Math.min(rounding, width / 2) : rounding;
            }
            all.addAll(row);
        }
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > rounding) {
                edges.add(edge);
            }
        }
    }

    /** The column that begins at this edge, or holds it. */
    public int at(int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    public int size() {
        return edges.size();
    }
}
