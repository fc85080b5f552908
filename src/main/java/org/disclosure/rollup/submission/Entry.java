package org.disclosure.rollup.submission;

import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/**
 * One figure of a submission.
 *
 * @param cell the form's cell that it counts for
 * @param sheet the sheet it was read from
 * @param address where on the sheet, as Excel shows it ({@code D4})
 * @param picture how it was read, when it stands in a picture
 */
public record Entry(CellCode cell, Reading reading, String sheet, String address, Optional<PictureOrigin> picture) {

    /** A figure that stands in the file as text or number. */
    public Entry(CellCode cell, Reading reading, String sheet, String address) {
        this(cell, reading, sheet, address, Optional.empty());
    }

    /** The same figure understood otherwise. */
    public Entry reading(Reading other) {
        return new Entry(cell, other, sheet, address, picture);
    }

    /** The same figure under another name of its sheet. */
    public Entry on(String otherSheet) {
        return new Entry(cell, reading, otherSheet, address, picture);
    }

    /** The same figure without the picture of its whole table, which nobody has to look at. */
    public Entry withoutTable() {
        return new Entry(cell, reading, sheet, address, picture.map(PictureOrigin::alone));
    }

    /** Whether it waits for a person. */
    public boolean isWaiting() {
        return reading.state() == Reading.State.PROPOSED;
    }
}
