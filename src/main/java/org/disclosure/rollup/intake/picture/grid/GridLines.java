package org.disclosure.rollup.intake.picture.grid;

import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** The lines of a table seen from straight ahead: where they run across and down, and which fields they part. */
final class GridLines {

    /** Share of the table's width that a line across must run on for. */
    private static final double SHORTEST = .15;

    private final LineMap across;
    private final LineMap down;
    private final int[] tops;
    private final int[] lefts;
    private final int tolerance;

    /** @param straightened whether the picture was turned, so that lines in it are not quite straight */
    GridLines(GreyPicture picture, LineSettings settings, boolean straightened) {
        Mask dark = Mask.dark(picture, settings);
        this.across = new LineMap(dark, settings.thickest());
        this.down = new LineMap(dark.turned(), settings.thickest());
        this.tolerance = straightened ? 2 : 1;
        this.tops = across.longLines(SHORTEST);
        this.lefts = tops.length < 2 ? new int[0] : down.linesBetween(tops);
    }

    int rows() {
        return tops.length - 1;
    }

    int columns() {
        return lefts.length - 1;
    }

    /** True if there are enough for a table. */
    boolean makeTable() {
        return tops.length >= 3 && lefts.length >= 3;
    }

    boolean partsFromRight(int row, int column) {
        return down.hasLine(lefts[column + 1], tops[row], tops[row + 1], tolerance);
    }

    boolean partsFromBelow(int row, int column) {
        return across.hasLine(tops[row + 1], lefts[column], lefts[column + 1], tolerance);
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
