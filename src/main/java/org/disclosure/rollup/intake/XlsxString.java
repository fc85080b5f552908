package org.disclosure.rollup.intake;

import java.util.List;
import org.disclosure.rollup.intake.TextRun.Look;

/**
 * A text of a workbook, shared or written into its cell.
 *
 * @param runs its pieces; none when all of it has the cell's font
 */
record XlsxString(String text, List<Run> runs) {

    /**
     * A piece of a text.
     *
     * @param look null for that of the cell's font
     */
    record Run(String text, Look look) {}

    /** A text that has the cell's font. */
    XlsxString(String text) {
        this(text, List.of());
    }

    /** Adds it to a sheet, as the text of a cell whose font has this look. */
    void addTo(Sheet.Builder sheet, int row, int column, Look font, Limits limits) {
        if (runs.isEmpty() && font == Look.PLAIN) {
            sheet.add(row, column, text, RawCell.Kind.TEXT);
            return;
        }
        CellText pieces = new CellText(limits);
        if (runs.isEmpty()) {
            pieces.add(text, font);
        }
        for (Run run : runs) {
            pieces.add(run.text(), run.look() == null ? font : run.look());
        }
        sheet.add(row, column, pieces);
    }
}
