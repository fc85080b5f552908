package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Columns of a table whose file says where each cell begins, but not how many columns it spans: that follows from where the
 * cells of the table's other rows begin.
 */
public final class WordColumns {

    /** In twentieths of a point; no column is as narrow. */
    private static final int ROUNDING = 40;

    private final List<Integer> edges = new ArrayList<>();

    /** Word rounds the widths of each row on its own, so edges all but equal are one. */
    public WordColumns(NavigableSet<Integer> all) {
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > ROUNDING) {
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
