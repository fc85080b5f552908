package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

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

    private RuledTable(Grid grid, List<RuledCell> cells) {
        this.columns = grid.columnEdges();
        this.rows = grid.rowEdges();
        this.openTop = grid.openTop();
        this.openBottom = grid.openBottom();
        this.closedLeft = grid.closedLeft();
        this.closedRight = grid.closedRight();
        this.cells = List.copyOf(cells);
    }

    /** The table with further columns at its right, which stand on another page. */
    private RuledTable(RuledTable left, RuledTable right, double shift, List<RuledCell> cells) {
        this.columns = DoubleStream.concat(
                        Arrays.stream(left.columns),
                        Arrays.stream(right.columns).skip(1).map(edge -> edge + shift))
                .toArray();
        this.rows = left.rows;
        this.openTop = left.openTop;
        this.openBottom = left.openBottom;
        this.closedLeft = left.closedLeft;
        this.closedRight = right.closedRight;
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
        return new RuledTable(grid, text.cells());
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

    /**
     * True if the other, which stands on a later page, has the columns for which this page was too narrow: it has the very
     * same rows, no words in its last one, and this one has words there or both are open where they part.
     */
    boolean goesOnBeside(RuledTable other) {
        if (rows.length < 3 || rows.length != other.rows.length || other.isWorded()) {
            return false;
        }
        boolean open = false;
        for (int row = 0; row < rows.length; row++) {
            if (Math.abs(rows[row] - other.rows[row]) > SAME_ROW) {
                return false;
            }
            open |= row < rows() && !closedRight[row] && !other.closedLeft[row];
        }
        return open || isWorded();
    }

    private boolean isWorded() {
        return cells.stream()
                .filter(cell -> cell.lastRow() == rows() - 1)
                .flatMap(cell -> cell.lines().stream())
                .anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetter));
    }

    /** The table with the columns of the other at its right. */
    RuledTable with(RuledTable other) {
        double shift = right() - other.left();
        List<RuledCell> all = new ArrayList<>();
        List<RuledCell> rest = new ArrayList<>(other.cells);
        for (RuledCell cell : cells) {
            Optional<RuledCell> cut = cell.right() < right() - SAME_ROW || closedRight[cell.firstRow()]
                    ? Optional.empty()
                    : other.cutAt(cell);
            cut.ifPresent(rest::remove);
            all.add(cut.map(half -> cell.with(half, shift)).orElse(cell));
        }
        rest.forEach(cell -> all.add(cell.shifted(shift)));
        return new RuledTable(this, other, shift, all);
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
