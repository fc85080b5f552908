package org.disclosure.rollup.publish.summary.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Unit;

/** The key figures that units gave in the year before, by the codes of this year's form. */
public final class LastYearUnits {

    /** A unit of the year before. */
    public record Before(String unit, Map<CellCode, BigDecimal> amounts) {}

    private final Map<CellCode, CellCode> wanted = new HashMap<>();
    private final Map<String, Before> units = new LinkedHashMap<>();
    private final Set<String> compared = new HashSet<>();

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

    /**
     * What the units that another goes on from gave together; empty when there are none, when one was split, and when one of
     * them did not report.
     */
    public Optional<Map<CellCode, BigDecimal>> of(Predecessors.Origin origin) {
        List<String> codes = origin.units().stream().map(Unit::code).toList();
        if (!origin.isComparable() || !units.keySet().containsAll(codes)) {
            return Optional.empty();
        }
        Map<CellCode, BigDecimal> together = new HashMap<>();
        for (String code : codes) {
            compared.add(code);
            units.get(code).amounts().forEach((cell, amount) -> together.merge(cell, amount, BigDecimal::add));
        }
        return Optional.of(together);
    }

    /** The units that none was compared with, by their codes, in the order of that year's roster. */
    public Map<String, Before> others() {
        Map<String, Before> others = new LinkedHashMap<>(units);
        others.keySet().removeAll(compared);
        return others;
    }
}
