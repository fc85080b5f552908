package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;

/**
 * A check between the cells of one submission, as an equation.
 *
 * @param difference left less right, blanks counted as nothing
 * @param coefficients by how much the difference moves when the cell moves by one
 * @param atLeast whether the difference may be above nothing; such a relation is never explained, only kept
 */
public record Relation(BigDecimal difference, Map<CellCode, Integer> coefficients, boolean atLeast) {

    public Relation {
        coefficients = Map.copyOf(coefficients);
    }

    boolean broken() {
        return !atLeast && difference.signum() != 0;
    }
}
