package org.disclosure.rollup.submission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/**
 * Some figures of one unit whose submission counts.
 *
 * @param amounts the numbers there are; a cell that is blank or was not reported has none
 */
public record UnitFigures(String code, String unit, Map<CellCode, BigDecimal> amounts) {

    public UnitFigures {
        amounts = Map.copyOf(amounts);
    }

    public Optional<BigDecimal> amount(CellCode cell) {
        return Optional.ofNullable(amounts.get(cell));
    }
}
