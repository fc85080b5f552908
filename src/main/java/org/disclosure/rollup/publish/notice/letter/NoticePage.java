package org.disclosure.rollup.publish.notice.letter;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.publish.excel.Place;

/**
 * The sheet of a notice, to be drawn in a workbook.
 *
 * @param name of the sheet
 * @param widths of its columns, in characters
 * @param rows from the first on
 * @param header the row that is repeated on each printed page, counted from 0
 */
public record NoticePage(String name, List<Integer> widths, List<Row> rows, int header) {

    public NoticePage {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /** Looks of cells. */
    public enum Look {
        TITLE,
        PARAGRAPH,
        SECTION,
        /** Who a letter is from, and its date. */
        SIGNED,
        HEADER,
        WRAPPED,
        CENTRED,
        /** For people to write into. */
        ENTRY,
        /** An address that leads to the cell. */
        LINK,
        ERROR,
        EXPLAIN,
        HINT
    }

    /**
     * A row.
     *
     * @param points that it is high
     * @param cells from the first column on; a single one takes all columns
     */
    public record Row(double points, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isMerged() {
            return cells.size() == 1;
        }
    }

    /**
     * A cell.
     *
     * @param number whether the text is a number
     * @param target the cell that it leads to
     */
    public record Cell(String text, Look look, boolean number, Optional<Place> target) {

        public static Cell of(String text, Look look) {
            return new Cell(text, look, false, Optional.empty());
        }
    }

    /** The place of a cell as a hyperlink in the same workbook has it. */
    public static String location(Place target) {
        return "'" + target.sheet().replace("'", "''") + "'!" + target.address();
    }
}
