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
 * @param received what the file says there, when the office amended it (代改) and the reading is the amended one
 */
public record Entry(
        CellCode cell,
        Reading reading,
        String sheet,
        String address,
        Optional<PictureOrigin> picture,
        Optional<Reading> received) {

    /** A figure that counts as it was received. */
    public Entry(CellCode cell, Reading reading, String sheet, String address, Optional<PictureOrigin> picture) {
        this(cell, reading, sheet, address, picture, Optional.empty());
    }

    /** A figure that stands in the file as text or number. */
    public Entry(CellCode cell, Reading reading, String sheet, String address) {
        this(cell, reading, sheet, address, Optional.empty());
    }

    /** The same figure understood otherwise. */
    public Entry reading(Reading other) {
        return new Entry(cell, other, sheet, address, picture, received);
    }

    /** The same figure with another one in its place, beside which it is kept. */
    public Entry amended(Reading other) {
        return new Entry(cell, other, sheet, address, picture, Optional.of(asReceived()));
    }

    /** The same figure under another name of its sheet. */
    public Entry on(String otherSheet) {
        return new Entry(cell, reading, otherSheet, address, picture, received);
    }

    /** What the file says there, whatever the office made of it. */
    public Reading asReceived() {
        return received.orElse(reading);
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
