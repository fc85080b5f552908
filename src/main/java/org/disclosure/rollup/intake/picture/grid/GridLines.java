package org.disclosure.rollup.intake.picture.grid;

import java.util.stream.IntStream;

/** The lines of a table seen from straight ahead: where they run across and down, and which fields they part. */
final class GridLines {

    /** Rows, and columns, of a table: the form's tables have at most 28 and 15, a part with its header again not many more. */
    private static final int MOST = 64;

    /** Share of the table's width that a line across must run on for. */
    private static final double SHORTEST = .15;

    /** A table that is cut across may be left with a single row, of which one line is missing: no such row is lower. */
    private static final int LOWEST_ROW = 12;

    /** Pixels by which a row without its line may be lower than one with both. */
    private static final int LINE = 3;

    private final LineMap across;
    private final LineMap down;
    private final int[] tops;
    private final int[] lefts;

    /**
     * @param dark the picture's dark pixels
     * @param turned the same with rows for columns
     * @param thickest pixels that a line may take
     * @param straightened whether the picture was turned, so that lines in it are not quite straight
     */
    GridLines(Mask dark, Mask turned, int thickest, boolean straightened) {
        int tolerance = straightened ? 2 : 1;
        this.across = new LineMap(dark, thickest, tolerance);
        this.down = new LineMap(turned, thickest, tolerance);
        this.tops = withOpenRows(across.longLines(SHORTEST), dark.width, dark.height);
        this.lefts = tops.length < 2 || rows() > MOST ? new int[0] : down.linesBetween(tops);
    }

    int rows() {
        return tops.length - 1;
    }

    int columns() {
        return lefts.length - 1;
    }

    /** True if there are enough for a table, and not as many as on squared paper. */
    boolean makeTable() {
        return tops.length >= 2 && lefts.length >= 3 && columns() <= MOST;
    }

    /**
     * The lines across, and the ends of the lines down where those go on for a whole row: the end of a page leaves a row
     * without its upper or its lower line.
     */
    private int[] withOpenRows(int[] lines, int width, int height) {
        if (lines.length == 0) {
            return lines;
        }
        int lowest = lines.length == 1 ? LOWEST_ROW : Integer.MAX_VALUE;
        for (int row = 0; row + 1 < lines.length; row++) {
            lowest = Math.min(lowest, lines[row + 1] - lines[row] - LINE);
        }
        int first = LineFigure.MARGIN;
        int last = height - 1 - LineFigure.MARGIN;
        IntStream before = isOpenRow(first, first, lines[0], lowest, width) ? IntStream.of(first) : IntStream.empty();
        IntStream after =
                isOpenRow(last, lines[lines.length - 1], last, lowest, width) ? IntStream.of(last) : IntStream.empty();
        return IntStream.concat(IntStream.concat(before, IntStream.of(lines)), after)
                .toArray();
    }

    /** True if the table's sides run on here, and nothing is written across the edge as it would be in a torn row. */
    private boolean isOpenRow(int edge, int top, int bottom, int lowest, int width) {
        if (bottom - top < lowest) {
            return false;
        }
        int[] sides = down.linesBetween(new int[] {top, bottom});
        return sides.length >= 2
                && sides[0] <= 2 * LineFigure.MARGIN
                && sides[sides.length - 1] >= width - 1 - 2 * LineFigure.MARGIN
                && across.isClear(edge, sides);
    }

    boolean partsFromRight(int row, int column) {
        return down.hasLine(lefts[column + 1], tops[row], tops[row + 1]);
    }

    boolean partsFromBelow(int row, int column) {
        return across.hasLine(tops[row + 1], lefts[column], lefts[column + 1]);
    }

    RuledTable.Cell cell(RuledTable.Span span) {
        return new RuledTable.Cell(
                span,
                lefts[span.column()],
                tops[span.row()],
                lefts[span.column() + span.columns()],
                tops[span.row() + span.rows()]);
    }
}
