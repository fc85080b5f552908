package org.disclosure.rollup.intake.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.Rule;

/** The grid that ruled lines make, and which of its places are one cell because no line parts them. */
final class Grid {

    private final GridEdges edges;
    private final double[] columns;
    private final double[] rows;
    private final double near;

    /** By place the cell that it belongs to, as the place of the cell's corner at the upper left. */
    private final int[] cells;

    /** By row whether there is a line at the left end, and at the right. */
    private boolean[] closedLeft;

    private boolean[] closedRight;

    /** Places of a cell, both ends included. */
    record Box(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        private int size() {
            return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
        }

        private Box with(Box other) {
            return new Box(
                    Math.min(firstRow, other.firstRow),
                    Math.min(firstColumn, other.firstColumn),
                    Math.max(lastRow, other.lastRow),
                    Math.max(lastColumn, other.lastColumn));
        }
    }

    private Grid(List<Rule> rules, double near) {
        this.near = near;
        this.edges = GridEdges.of(rules, near);
        this.rows = edges.rows();
        this.columns = edges.columns();
        this.cells = new int[Math.max(0, rows.length - 1) * Math.max(0, columns.length - 1)];
    }

    /**
     * The grid of lines that meet.
     *
     * @param near distance of lines that are one edge
     * @return empty when they make fewer than two cells
     */
    static Optional<Grid> of(List<Rule> rules, double near) {
        Grid grid = new Grid(rules, near);
        if (grid.cells.length < 2) {
            return Optional.empty();
        }
        grid.join(rules);
        return Arrays.stream(grid.cells).distinct().limit(2).count() < 2 ? Optional.empty() : Optional.of(grid);
    }

    private void join(List<Rule> rules) {
        EdgeLines upright = new EdgeLines(rules, columns, false, near);
        EdgeLines across = new EdgeLines(rules, rows, true, near);
        closedLeft = closed(upright, 0);
        closedRight = closed(upright, columns());
        for (int place = 0; place < cells.length; place++) {
            cells[place] = place;
        }
        for (int row = 0; row < rows(); row++) {
            ReadingTimeLimit.check();
            for (int column = 0; column < columns(); column++) {
                if (column + 1 < columns() && !upright.cover(column + 1, rows[row], rows[row + 1])) {
                    union(place(row, column), place(row, column + 1));
                }
                if (row + 1 < rows() && !across.cover(row + 1, columns[column], columns[column + 1])) {
                    union(place(row, column), place(row + 1, column));
                }
            }
        }
        for (int place = 0; place < cells.length; place++) {
            cells[place] = root(place);
        }
        square(upright);
    }

    private boolean[] closed(EdgeLines upright, int edge) {
        boolean[] closed = new boolean[rows()];
        for (int row = 0; row < closed.length; row++) {
            closed[row] = upright.cover(edge, rows[row], rows[row + 1]);
        }
        return closed;
    }

    /** Cells that are no rectangle fall apart into their rows: a line that is missing joins no figures of two rows. */
    private void square(EdgeLines upright) {
        int[] count = new int[cells.length];
        Arrays.stream(cells).forEach(cell -> count[cell]++);
        boolean[] odd = new boolean[cells.length];
        boxes().forEach((cell, box) -> odd[cell] = count[cell] != box.size());
        int[] joined = cells.clone();
        for (int place = 0; place < cells.length; place++) {
            if (odd[joined[place]]) {
                int column = place % columns();
                int row = place / columns();
                boolean goesOn = column > 0
                        && joined[place - 1] == joined[place]
                        && !upright.cover(column, rows[row], rows[row + 1]);
                cells[place] = goesOn ? cells[place - 1] : place;
            }
        }
    }

    private void union(int one, int other) {
        int first = root(one);
        int second = root(other);
        cells[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int place) {
        int root = place;
        while (cells[root] != root) {
            root = cells[root];
        }
        cells[place] = root;
        return root;
    }

    private int place(int row, int column) {
        return row * columns() + column;
    }

    int rows() {
        return rows.length - 1;
    }

    int columns() {
        return columns.length - 1;
    }

    double column(int edge) {
        return columns[edge];
    }

    double[] columnEdges() {
        return columns.clone();
    }

    double[] rowEdges() {
        return rows.clone();
    }

    boolean openTop() {
        return edges.openTop();
    }

    boolean openBottom() {
        return edges.openBottom();
    }

    boolean[] closedLeft() {
        return closedLeft.clone();
    }

    boolean[] closedRight() {
        return closedRight.clone();
    }

    double area() {
        return (columns[columns()] - columns[0]) * (rows[rows()] - rows[0]);
    }

    /** The cell at a point; negative when that is outside. */
    int at(double x, double y) {
        int column = between(columns, x);
        int row = between(rows, y);
        return column < 0 || row < 0 ? -1 : cells[place(row, column)];
    }

    private static int between(double[] places, double value) {
        int found = Arrays.binarySearch(places, value);
        int edge = found >= 0 ? found : -found - 2;
        return edge == places.length - 1 && found >= 0 ? edge - 1 : edge < 0 || edge >= places.length - 1 ? -1 : edge;
    }

    /** The places of each cell, from top to bottom and from left to right. */
    Map<Integer, Box> boxes() {
        Map<Integer, Box> boxes = new LinkedHashMap<>();
        for (int place = 0; place < cells.length; place++) {
            int row = place / columns();
            int column = place % columns();
            boxes.merge(cells[place], new Box(row, column, row, column), Box::with);
        }
        return boxes;
    }
}
