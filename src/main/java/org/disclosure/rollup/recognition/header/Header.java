package org.disclosure.rollup.recognition.header;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.recognition.text.TableLabels;

/**
 * The header of a table as found on a sheet.
 *
 * @param top its first row, with the headings above the column labels
 * @param bottom its last row; the figures begin below
 * @param columns the column labels from left to right
 * @param bodyEnd the last row that can belong to the table
 * @param turned the header with rows and columns exchanged, of a table that is printed so
 */
public record Header(
        TableLabels labels, int top, int bottom, List<ColumnAt> columns, int bodyEnd, Optional<TurnedHeader> turned) {

    /** An upright header, as the form prints it. */
    Header(TableLabels labels, int top, int bottom, List<ColumnAt> columns, int bodyEnd) {
        this(labels, top, bottom, columns, bodyEnd, Optional.empty());
    }

    /**
     * A column label on the sheet.
     *
     * @param code the form's column
     * @param firstRow where it begins, above {@code row} when it is broken over cells
     * @param row the row of its last words
     * @param column where it stands
     * @param lastColumn where its merged range ends
     * @param text as written
     * @param exact whether it is written as the form prints it
     * @param formRow the row of the form that the label names too, of a table printed across; empty for none
     */
    public record ColumnAt(
            String code,
            String printed,
            int firstRow,
            int row,
            int column,
            int lastColumn,
            String text,
            boolean exact,
            Optional<String> formRow) {}

    public int firstColumn() {
        int first = columns.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (ColumnAt column : columns) {
            first = Math.min(first, column.column());
        }
        return first;
    }

    /** The same columns over a sheet that continues the table without a header. */
    public Header goingOn(int lastRow) {
        return new Header(labels, -1, -1, columns, lastRow);
    }

    Header endingAt(int row) {
        return new Header(labels, top, bottom, columns, row, turned);
    }
}
