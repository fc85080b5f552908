package org.disclosure.rollup.form.print;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;

/**
 * A table as the official form prints it: cells with their spans on a grid of narrow columns that all tables share. The
 * workbook, the Word report and the page all draw it from here, so that they never differ in shape.
 *
 * @param headerRows the rows that head all others, again on each page; 0 when the table has none of these
 * @param lines how many lines of text each row takes, from the top
 */
public record PrintedTable(int headerRows, List<Integer> lines, List<Cell> cells) {

    /** Grid columns of a printed page; 15 figures of table 4 take two each. */
    public static final int GRID = 30;

    /** Text where nobody reported a figure. */
    public static final String NOTHING = "—";

    public PrintedTable {
        lines = List.copyOf(lines);
        cells = List.copyOf(cells);
    }

    /** The form's table in its printed shape. */
    public static PrintedTable of(FormTable table) {
        return new FormLayout(table).lay();
    }

    /** Style of a cell. */
    public enum Look {
        HEADER,
        CENTRED,
        LABEL,
        FIGURE
    }

    /**
     * A cell of the printed table; rows and columns count from 0.
     *
     * @param text what the form prints in it; empty for a figure
     * @param figure the figure that belongs in it; empty for a label
     */
    public record Cell(
            int row, int column, int lastRow, int lastColumn, Look look, String text, Optional<CellCode> figure) {}
}
