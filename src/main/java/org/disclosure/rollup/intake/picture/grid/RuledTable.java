package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * A table found in a picture: the picture of it seen from straight ahead, and the cells that its lines make.
 *
 * @param picture of the table alone
 * @param rows number of rows
 * @param columns number of columns
 * @param cells in the order of their upper left corners
 */
public record RuledTable(GreyPicture picture, int rows, int columns, List<Cell> cells) {

    public RuledTable {
        cells = List.copyOf(cells);
    }

    /** Rows and columns that a cell takes, counted from 0. */
    public record Span(int row, int column, int rows, int columns) {}

    /** A cell with the pixels from line to line, both included. */
    public record Cell(Span span, int left, int top, int right, int bottom) {

        /** The cell without its lines. */
        public GreyPicture cutFrom(GreyPicture table) {
            return table.part(left + 1, top + 1, Math.max(1, right - left - 1), Math.max(1, bottom - top - 1));
        }
    }

    /** What its cells take. */
    public Set<Span> spans() {
        return cells.stream().map(Cell::span).collect(Collectors.toSet());
    }

    /** The table without its first rows, and without columns that no other row has. */
    public RuledTable withoutRows(int first) {
        List<Cell> rest = cells.stream()
                .filter(cell -> cell.span.row + cell.span.rows > first)
                .toList();
        TreeSet<Integer> starts = new TreeSet<>();
        rest.forEach(cell -> starts.add(cell.span.column));
        List<Cell> moved = new ArrayList<>();
        for (Cell cell : rest) {
            int row = Math.max(0, cell.span.row - first);
            int column = starts.headSet(cell.span.column).size();
            int end = starts.headSet(cell.span.column + cell.span.columns).size();
            int endRow = cell.span.row + cell.span.rows - first;
            moved.add(new Cell(
                    new Span(row, column, endRow - row, end - column), cell.left, cell.top, cell.right, cell.bottom));
        }
        return new RuledTable(picture, rows - first, starts.size(), moved);
    }

    /** Joins the fields of a grid that no line parts. */
    static RuledTable of(GreyPicture picture, GridLines lines) {
        int rows = lines.rows();
        int columns = lines.columns();
        Fields fields = new Fields(rows * columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (column + 1 < columns && !lines.partsFromRight(row, column)) {
                    fields.join(row * columns + column, row * columns + column + 1);
                }
                if (row + 1 < rows && !lines.partsFromBelow(row, column)) {
                    fields.join(row * columns + column, (row + 1) * columns + column);
                }
            }
        }
        Map<Integer, Span> spans = new LinkedHashMap<>();
        for (int field = 0; field < rows * columns; field++) {
            Span one = new Span(field / columns, field % columns, 1, 1);
            spans.merge(fields.root(field), one, RuledTable::around);
        }
        List<Cell> cells = new ArrayList<>();
        spans.values().forEach(span -> cells.add(lines.cell(span)));
        return new RuledTable(picture, rows, columns, cells);
    }

    private static Span around(Span some, Span more) {
        int row = Math.min(some.row, more.row);
        int column = Math.min(some.column, more.column);
        int endRow = Math.max(some.row + some.rows, more.row + more.rows);
        int endColumn = Math.max(some.column + some.columns, more.column + more.columns);
        return new Span(row, column, endRow - row, endColumn - column);
    }

    /** Sets of fields that are one cell (union and find). */
    private static final class Fields {

        private final int[] parent;

        private Fields(int count) {
            parent = new int[count];
            for (int field = 0; field < count; field++) {
                parent[field] = field;
            }
        }

        private int root(int field) {
            int at = field;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        private void join(int one, int other) {
            parent[root(one)] = root(other);
        }
    }
}
