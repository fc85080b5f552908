package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The grid that ruled lines make, and which of its places are one cell because no line parts them. */
final class Grid {

    /** Share of an edge that a line must cover to part the places on its sides. */
    private static final double COVERED = 0.8;

    /** How far lines may end beyond the outermost line across them. */
    private static final double BEYOND = 4;

    /** Ends of an edge that need no line, in points. */
    private static final double CORNER = 1.5;

    private final double[] columns;
    private final double[] rows;
    private final double near;
    private final boolean openTop;
    private final boolean openBottom;

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
        double[] across = edges(rules, true);
        double[] upright = edges(rules, false);
        double top = end(rules, false, true);
        double bottom = end(rules, false, false);
        this.openTop = across.length > 0 && top < across[0] - BEYOND;
        this.openBottom = across.length > 0 && bottom > across[across.length - 1] + BEYOND;
        this.rows = with(across, openTop ? top : Double.NaN, openBottom ? bottom : Double.NaN);
        double left = end(rules, true, true);
        double right = end(rules, true, false);
        boolean openLeft = upright.length == 0 || left < upright[0] - BEYOND;
        boolean openRight = upright.length == 0 || right > upright[upright.length - 1] + BEYOND;
        this.columns = with(upright, openLeft ? left : Double.NaN, openRight ? right : Double.NaN);
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

    private double[] edges(List<Rule> rules, boolean across) {
        return clustered(rules.stream().filter(rule -> rule.across() == across).mapToDouble(Rule::at), near);
    }

    private static double end(List<Rule> rules, boolean across, boolean first) {
        DoubleStream ends = rules.stream()
                .filter(rule -> rule.across() == across)
                .mapToDouble(rule -> first ? rule.from() : rule.to());
        return (first ? ends.min() : ends.max()).orElse(Double.NaN);
    }

    private static double[] with(double[] edges, double first, double last) {
        DoubleStream all = Arrays.stream(edges);
        all = Double.isNaN(first) ? all : DoubleStream.concat(DoubleStream.of(first), all);
        return (Double.isNaN(last) ? all : DoubleStream.concat(all, DoubleStream.of(last))).toArray();
    }

    /** Middles of groups of values that are near each other. */
    static double[] clustered(DoubleStream values, double near) {
        double[] sorted = values.sorted().toArray();
        List<Double> middles = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || sorted[end] - sorted[start] >= near) {
                middles.add((sorted[start] + sorted[end - 1]) / 2);
                start = end;
            }
        }
        return middles.stream().mapToDouble(middle -> middle).toArray();
    }

    private void join(List<Rule> rules) {
        List<List<Rule>> upright = byEdge(rules, columns, false);
        List<List<Rule>> across = byEdge(rules, rows, true);
        closedLeft = closed(upright.get(0));
        closedRight = closed(upright.get(columns()));
        for (int place = 0; place < cells.length; place++) {
            cells[place] = place;
        }
        for (int row = 0; row < rows(); row++) {
            ReadingTimeLimit.check();
            for (int column = 0; column < columns(); column++) {
                if (column + 1 < columns() && !isCovered(upright.get(column + 1), rows[row], rows[row + 1])) {
                    union(place(row, column), place(row, column + 1));
                }
                if (row + 1 < rows() && !isCovered(across.get(row + 1), columns[column], columns[column + 1])) {
                    union(place(row, column), place(row + 1, column));
                }
            }
        }
        for (int place = 0; place < cells.length; place++) {
            cells[place] = root(place);
        }
        square(upright);
    }

    private boolean[] closed(List<Rule> edge) {
        boolean[] closed = new boolean[rows()];
        for (int row = 0; row < closed.length; row++) {
            closed[row] = isCovered(edge, rows[row], rows[row + 1]);
        }
        return closed;
    }

    private List<List<Rule>> byEdge(List<Rule> rules, double[] edges, boolean across) {
        List<List<Rule>> byEdge = new ArrayList<>();
        for (double edge : edges) {
            byEdge.add(rules.stream()
                    .filter(rule -> rule.across() == across && Math.abs(rule.at() - edge) <= near)
                    .sorted(Comparator.comparingDouble(Rule::from))
                    .toList());
        }
        return byEdge;
    }

    /** @param rules in the order of their beginnings */
    private static boolean isCovered(List<Rule> rules, double from, double to) {
        double start = to - from > 2 * CORNER ? from + CORNER : from;
        double end = to - from > 2 * CORNER ? to - CORNER : to;
        double covered = 0;
        double reached = start;
        for (Rule rule : rules) {
            covered += Math.max(0, Math.min(end, rule.to()) - Math.max(reached, rule.from()));
            reached = Math.max(reached, rule.to());
        }
        return covered >= COVERED * (end - start);
    }

    /** Cells that are no rectangle fall apart into their rows: a line that is missing joins no figures of two rows. */
    private void square(List<List<Rule>> upright) {
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
                        && !isCovered(upright.get(column), rows[row], rows[row + 1]);
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
        return openTop;
    }

    boolean openBottom() {
        return openBottom;
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

    private static int between(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        int edge = found >= 0 ? found : -found - 2;
        return edge == edges.length - 1 && found >= 0 ? edge - 1 : edge < 0 || edge >= edges.length - 1 ? -1 : edge;
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
