package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.Optional;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/**
 * One cell and the number that it would have to hold.
 *
 * @param entry what it holds; empty when the report lacks the cell
 */
record Change(FormCell cell, Optional<Entry> entry, BigDecimal then) {

    /** The number that it holds; empty for a blank or unreadable cell. */
    Optional<BigDecimal> now() {
        return entry.flatMap(held -> held.reading().amount());
    }

    /** Value before the change, 0 for a blank. */
    BigDecimal held() {
        return now().orElse(BigDecimal.ZERO);
    }

    Reading.State state() {
        return entry.map(held -> held.reading().state()).orElse(Reading.State.BLANK);
    }

    /** True if the cell is a total, which bureaus add up by hand. */
    boolean total() {
        return cell.row().total() || cell.column().total();
    }

    /** True if the changed cell would hold the value stated in the text. */
    boolean agrees(TextFigures textFigures) {
        return textFigures.says(cell.code(), then);
    }

    /** True if the cell holds the value stated in the text and the change would take it away. */
    boolean contradicts(TextFigures textFigures) {
        return now().filter(held -> textFigures.says(cell.code(), held)).isPresent() && !agrees(textFigures);
    }
}
