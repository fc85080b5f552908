package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.disclosure.rollup.intake.page.ink.Glyph;

/** A table of ruled lines on a page, with what stands in its cells. */
final class RuledTable implements PagePart {

    /** Largest distance of the edges of rows that are printed on two pages, in points. */
    private static final double SAME_ROW = 1.5;

    private final double[] columns;
    private final double[] rows;
    private final boolean openTop;
    private final boolean openBottom;
    private final boolean[] closedLeft;
    private final boolean[] closedRight;
    private final List<RuledCell> cells;

    private RuledTable(
            double[] columns,
            double[] rows,
            boolean openTop,
            boolean openBottom,
            boolean[] closedLeft,
            boolean[] closedRight,
            List<RuledCell> cells) {
        this.columns = columns;
        this.rows = rows;
        this.openTop = openTop;
        this.openBottom = openBottom;
        this.closedLeft = closedLeft;
        this.closedRight = closedRight;
        this.cells = List.copyOf(cells);
    }

    /**
     * A table of the characters that stand in its grid.
     *
     * @param others takes those that do not
     */
    static RuledTable of(Grid grid, List<Glyph> glyphs, List<Glyph> others) {
        GridText text = new GridText(grid, others);
        text.take(glyphs);
        return new RuledTable(
                grid.columnEdges(),
                grid.rowEdges(),
                grid.openTop(),
                grid.openBottom(),
                grid.closedLeft(),
                grid.closedRight(),
                text.cells());
    }

    @Override
    public double top() {
        return rows[0];
    }

    @Override
    public double left() {
        return columns[0];
    }

    double right() {
        return columns[columns.length - 1];
    }

    double[] columnEdges() {
        return columns.clone();
    }

    int rows() {
        return rows.length - 1;
    }

    /** True if its first row has no line over it: it may be the rest of one on the page before. */
    boolean openTop() {
        return openTop;
    }

    boolean openBottom() {
        return openBottom;
    }

    /** The cells from top to bottom and from left to right. */
    List<RuledCell> cells() {
        return cells;
    }

    /** The least room that is left beside text in any cell. */
    double padding() {
        return cells.stream().mapToDouble(RuledCell::padding).min().orElse(0);
    }

    /** True if a cell goes on beyond its left edge: the page was cut from another. */
    boolean openLeft() {
        return isOpen(closedLeft);
    }

    boolean openRight() {
        return isOpen(closedRight);
    }

    private static boolean isOpen(boolean[] closed) {
        for (boolean row : closed) {
            if (!row) {
                return true;
            }
        }
        return false;
    }

    /** True if the other, which stands on another page, has the same rows, and a cell that goes on from this one. */
    boolean goesOnBeside(RuledTable other) {
        if (!hasRowsOf(other)) {
            return false;
        }
        double[] edges = rows.length < other.rows.length ? other.rows : rows;
        for (int row = 0; row + 1 < edges.length; row++) {
            double middle = (edges[row] + edges[row + 1]) / 2;
            if (!closedRight[rowAt(middle)] && !other.closedLeft[other.rowAt(middle)]) {
                return true;
            }
        }
        return false;
    }

    /** True if the one with fewer rows has no edge that the other does not have. */
    boolean hasRowsOf(RuledTable other) {
        double[] fewer = rows.length < other.rows.length ? rows : other.rows;
        double[] more = rows.length < other.rows.length ? other.rows : rows;
        return Math.abs(fewer[0] - more[0]) < SAME_ROW
                && Math.abs(fewer[fewer.length - 1] - more[more.length - 1]) < SAME_ROW
                && Arrays.stream(fewer)
                        .allMatch(edge -> Arrays.stream(more).anyMatch(same -> Math.abs(edge - same) < SAME_ROW));
    }

    private int rowAt(double y) {
        int row = 0;
        while (row + 2 < rows.length && rows[row + 1] < y) {
            row++;
        }
        return row;
    }

    boolean isAsWideAs(RuledTable other) {
        return Math.abs(left() - other.left()) < SAME_ROW && Math.abs(right() - other.right()) < SAME_ROW;
    }

    /** The table with the columns of the other at its right. */
    RuledTable with(RuledTable other) {
        double[] edges = rows.length < other.rows.length ? other.rows : rows;
        RuledTable upper = inRows(edges);
        RuledTable rest = other.inRows(edges);
        double shift = right() - other.left();
        List<RuledCell> all = new ArrayList<>();
        List<RuledCell> left = new ArrayList<>(rest.cells);
        for (RuledCell cell : upper.cells) {
            boolean cut = cell.right() > right() - SAME_ROW && !upper.closedRight[cell.firstRow()];
            Optional<RuledCell> half = cut ? rest.cutAt(cell) : Optional.empty();
            half.ifPresent(left::remove);
            all.add(half.map(found -> cell.with(found, shift)).orElse(cell));
        }
        left.forEach(cell -> all.add(cell.shifted(shift)));
        double[] both = DoubleStream.concat(
                        Arrays.stream(columns),
                        Arrays.stream(other.columns).skip(1).map(edge -> edge + shift))
                .toArray();
        return new RuledTable(both, edges, openTop, openBottom, upper.closedLeft, rest.closedRight, all);
    }

    /** The same with more rows, over which its cells are merged. */
    private RuledTable inRows(double[] edges) {
        if (edges.length == rows.length) {
            return this;
        }
        boolean[] left = new boolean[edges.length - 1];
        boolean[] right = new boolean[edges.length - 1];
        int[] first = new int[rows()];
        int[] last = new int[rows()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int row = 0; row < left.length; row++) {
            int own = rowAt((edges[row] + edges[row + 1]) / 2);
            left[row] = closedLeft[own];
            right[row] = closedRight[own];
            first[own] = Math.min(first[own], row);
            last[own] = row;
        }
        List<RuledCell> moved = cells.stream()
                .map(cell -> cell.inRows(first[cell.firstRow()], last[cell.lastRow()]))
                .toList();
        return new RuledTable(columns, edges, openTop, openBottom, left, right, moved);
    }

    /** The half of a cell that is cut between two pages. */
    private Optional<RuledCell> cutAt(RuledCell half) {
        return cells.stream()
                .filter(cell -> cell.left() < left() + SAME_ROW
                        && !closedLeft[cell.firstRow()]
                        && cell.firstRow() == half.firstRow()
                        && cell.lastRow() == half.lastRow())
                .findFirst();
    }
}
