package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.form.CellCode;

/**
 * Figures that the report's text states with certainty, by the cell they belong in.
 *
 * @param figures in the unit of the cell; a text may state several
 */
public record TextFigures(Map<CellCode, Set<BigDecimal>> figures) {

    /** A report whose text states nothing. */
    public static final TextFigures NOTHING = new TextFigures(Map.of());

    public TextFigures {
        figures = Map.copyOf(figures);
    }

    boolean says(CellCode cell, BigDecimal value) {
        return figures.getOrDefault(cell, Set.of()).stream().anyMatch(figure -> figure.compareTo(value) == 0);
    }
}
