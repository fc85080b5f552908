package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordTableBuilder;

/** A table whose parts stand on one page or on several that follow each other. The parts may have other columns. */
final class JoinedTable {

    /** Largest distance of two edges that are one, in points. */
    private static final double SAME = 3;

    private static final double SAME_OUTER = 4;

    private final List<RuledTable> parts = new ArrayList<>();

    /** A cell in the rows and columns of the whole. */
    private static final class Placed {

        private final int row;
        private final int column;
        private final int width;
        private final double padding;
        private int lastRow;
        private RuledCell cell;

        Placed(RuledCell cell, int above, double padding, double[] inner) {
            this.row = above + cell.firstRow();
            this.lastRow = above + cell.lastRow();
            this.column = count(inner, cell.left() + SAME);
            this.width = Math.max(1, count(inner, cell.right() - SAME) - column + 1);
            this.padding = padding;
            this.cell = cell;
        }

        /** Number of inner edges that are left of a place. */
        private static int count(double[] inner, double place) {
            return (int) Arrays.stream(inner).filter(edge -> edge < place).count();
        }

        private boolean isAsWideAs(Placed other) {
            return column == other.column && width == other.width;
        }

        /** True if the other, which stands on the next page, can be the rest of this one by what stands in it. */
        private boolean goesOnIn(Placed rest) {
            return rest.cell.lines().isEmpty() || cell.goesOnIn(rest.cell, Math.min(padding, rest.padding));
        }

        /** Takes up the rest of the cell, which stands on the next page. */
        private void goOnIn(Placed rest) {
            cell = cell.with(rest.cell.lines());
            lastRow = rest.lastRow;
        }

        private WordTableBuilder.Shape shape(boolean continued) {
            return new WordTableBuilder.Shape(width, lastRow > row, continued, false);
        }
    }

    JoinedTable(RuledTable first) {
        parts.add(first);
    }

    /** True if the table, which is the first thing on a page, goes on from the last thing on the page before. */
    boolean continuesIn(RuledTable next) {
        RuledTable last = parts.get(parts.size() - 1);
        return Math.abs(last.left() - next.left()) < SAME_OUTER && Math.abs(last.right() - next.right()) < SAME_OUTER;
    }

    void add(RuledTable next) {
        parts.add(next);
    }

    private List<Placed> placed() {
        double[] edges =
                GridEdges.clustered(parts.stream().flatMapToDouble(part -> DoubleStream.of(part.columnEdges())), SAME);
        double[] inner = edges.length > 2 ? Arrays.copyOfRange(edges, 1, edges.length - 1) : new double[0];
        List<Placed> all = new ArrayList<>();
        int rows = 0;
        boolean open = false;
        for (RuledTable part : parts) {
            List<Placed> next = placed(part, rows, inner);
            if (rows > 0 && isRest(all, next, rows, open && part.openTop())) {
                rows--;
                next = placed(part, rows, inner);
                mend(all, next, rows);
            }
            all.addAll(next);
            rows += part.rows();
            open = part.openBottom();
        }
        all.sort(Comparator.comparingInt((Placed cell) -> cell.row).thenComparingInt(cell -> cell.column));
        return all;
    }

    private static List<Placed> placed(RuledTable part, int above, double[] inner) {
        double padding = part.padding();
        return new ArrayList<>(part.cells().stream()
                .map(cell -> new Placed(cell, above, padding, inner))
                .toList());
    }

    /**
     * True if the first row of a part is the rest of the last one above, which the end of a page has cut in two: it has the
     * same cells, and there is no line at the cut or each cell goes on from a full line.
     *
     * @param open whether there is no line
     */
    private static boolean isRest(List<Placed> all, List<Placed> next, int row, boolean open) {
        List<Placed> upper =
                all.stream().filter(cell -> cell.lastRow == row - 1).toList();
        List<Placed> lower = next.stream().filter(cell -> cell.row == row).toList();
        return upper.size() == lower.size()
                && lower.stream()
                        .allMatch(rest -> upper.stream()
                                .anyMatch(above -> above.isAsWideAs(rest) && (open || above.goesOnIn(rest))));
    }

    private static void mend(List<Placed> all, List<Placed> next, int row) {
        next.removeIf(cell -> {
            if (cell.row != row) {
                return false;
            }
            all.stream()
                    .filter(above -> above.row <= row && above.lastRow == row && above.isAsWideAs(cell))
                    .findFirst()
                    .orElseThrow()
                    .goOnIn(cell);
            return true;
        });
    }

    /** Writes it as a table of a document. */
    void write(WordSheets sheets) {
        List<Placed> cells = placed();
        int rows = cells.stream().mapToInt(cell -> cell.lastRow + 1).max().orElse(0);
        sheets.startTable();
        List<Placed> open = new ArrayList<>();
        int next = 0;
        for (int row = 0; row < rows; row++) {
            int current = row;
            open.removeIf(cell -> cell.lastRow < current);
            for (; next < cells.size() && cells.get(next).row == row; next++) {
                open.add(cells.get(next));
            }
            open.sort(Comparator.comparingInt(cell -> cell.column));
            writeRow(sheets, open, row);
        }
        sheets.endTable();
    }

    private static void writeRow(WordSheets sheets, List<Placed> cells, int row) {
        sheets.startRow();
        int column = 0;
        for (Placed cell : cells) {
            sheets.skip(Math.max(0, cell.column - column));
            column = Math.max(column, cell.column) + cell.width;
            sheets.startCell();
            if (cell.row == row) {
                cell.cell.write(sheets, cell.padding);
            }
            sheets.endCell(cell.shape(cell.row < row));
        }
    }
}
