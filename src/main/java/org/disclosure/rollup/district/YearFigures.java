package org.disclosure.rollup.district;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Figures;

/**
 * Sums of one year, of all units or of an area, without the single units.
 *
 * @param form the edition that the year was reported on
 * @param counted how many units' figures are in the sums
 * @param sums in the units of their cells (件, 万元); a cell that no unit gave a number for has none
 */
public record YearFigures(int year, Form form, long counted, Map<CellCode, BigDecimal> sums) implements Figures {

    public YearFigures {
        sums = Map.copyOf(sums);
    }

    /** The sum of this cell; empty when no unit gave a number. */
    @Override
    public Optional<BigDecimal> amount(CellCode cell) {
        return Optional.ofNullable(sums.get(cell));
    }

    @Override
    public boolean hasTable(String table) {
        return sums.keySet().stream().anyMatch(cell -> cell.table().equals(table));
    }
}
