package org.disclosure.rollup.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/** Figures by cell: those of one unit, or the district's sums. */
public interface Figures {

    /** The number in the cell, in the unit of the form's cell; empty when the cell is blank, unreadable or not there. */
    Optional<BigDecimal> amount(CellCode cell);

    /** True if the table was reported at all. */
    boolean hasTable(String table);

    /** Address of the figure as Excel shows it ({@code D4}); empty when it has no cell of its own. */
    default Optional<String> address(CellCode cell) {
        return Optional.empty();
    }
}
