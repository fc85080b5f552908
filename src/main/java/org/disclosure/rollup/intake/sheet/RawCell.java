package org.disclosure.rollup.intake.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.submission.CellAddress;

/**
 * A cell as it stands in a file, not yet interpreted.
 *
 * @param row 0-based
 * @param column 0-based
 * @param text the text that is the cell's value; of a number its plain decimal digits, whatever the cell's number format
 * @param details what the file says of the cell besides
 */
public record RawCell(int row, int column, String text, Kind kind, CellDetails details) {

    /** A cell with nothing besides its value. */
    public RawCell(int row, int column, String text, Kind kind) {
        this(row, column, text, kind, CellDetails.NONE);
    }

    /** The cell with other things besides. */
    public RawCell with(CellDetails others) {
        return new RawCell(row, column, text, kind, others);
    }

    /** Type of the cell in its file. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A formula that is not calculated: the text is the formula, with the result that the file holds in the details. */
        FORMULA,
        /** A formula's error such as {@code #REF!}. */
        ERROR
    }

    /**
     * The cell with what is seen of its number by a format, and whether its font strikes it out.
     *
     * @param since1904 whether the file counts days from 1904 on
     */
    public RawCell shownBy(NumberFormat format, TextRun.Look font, boolean since1904) {
        CellDetails seen = font == TextRun.Look.STRUCK ? details.allStruckOut() : details;
        if (kind == Kind.NUMBER && !format.isPlain()) {
            Optional<String> shown = format.shown(new BigDecimal(text), since1904);
            seen = shown.isPresent() ? seen.showing(shown.get()) : seen;
        }
        return seen == details ? this : with(seen);
    }

    /** The address as Excel shows it. */
    public String address() {
        return CellAddress.write(row, column);
    }
}
