package org.disclosure.rollup.publish.summary.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.submission.Entry;

/** The key figures that units gave in the year before, by the codes of this year's form. */
public final class LastYearUnits {

    /** A unit of the year before. */
    public record Before(String unit, Map<CellCode, BigDecimal> amounts) {}

    private final Map<CellCode, CellCode> wanted = new HashMap<>();
    private final Map<String, Before> units = new LinkedHashMap<>();

    public LastYearUnits(Edition edition) {
        edition.lastYear()
                .ifPresent(last -> edition.form()
                        .keyFigures()
                        .cells(KeyFigure.LEADING)
                        .forEach(cell ->
                                edition.form().sameMeaning(cell, last.form()).ifPresent(old -> wanted.put(old, cell))));
    }

    public void add(UnitReport unit) {
        Map<CellCode, BigDecimal> amounts = new HashMap<>();
        for (Entry entry : unit.entries()) {
            CellCode cell = wanted.get(entry.cell());
            if (cell != null) {
                entry.reading().amount().ifPresent(amount -> amounts.put(cell, amount));
            }
        }
        units.put(unit.unitCode(), new Before(unit.unit(), Map.copyOf(amounts)));
    }

    /** The units by their codes, in the order of that year's roster. */
    public Map<String, Before> units() {
        return units;
    }
}
