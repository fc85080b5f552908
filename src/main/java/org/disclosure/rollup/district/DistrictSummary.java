package org.disclosure.rollup.district;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Figures;

/** The district's figures of one year (汇总) and how each unit of the roster reported. */
public final class DistrictSummary implements Figures {

    private final int year;
    private final Form form;
    private final Map<CellCode, CellSum> sums = new LinkedHashMap<>();
    private final List<UnitLine> units;

    public DistrictSummary(int year, Form form, List<CellSum> sums, List<UnitLine> units) {
        this.year = year;
        this.form = form;
        sums.forEach(sum -> this.sums.put(sum.cell(), sum));
        this.units = List.copyOf(units);
    }

    public int year() {
        return year;
    }

    public Form form() {
        return form;
    }

    /** The figure of this cell; every cell of the form has one. */
    public CellSum sum(CellCode cell) {
        return sums.get(cell);
    }

    /** All figures, in the form's order. */
    public List<CellSum> sums() {
        return List.copyOf(sums.values());
    }

    /** The units in the roster's order. */
    public List<UnitLine> units() {
        return units;
    }

    /** How many units must report. */
    public long due() {
        return units.size() - count(Status.OWN_REPORT);
    }

    /** How many units have this status. */
    public long count(Status status) {
        return units.stream().filter(unit -> unit.status() == status).count();
    }

    /** How many units' figures are in the sums. */
    public long counted() {
        return units.stream().filter(unit -> unit.status().counts()).count();
    }

    @Override
    public Optional<BigDecimal> amount(CellCode cell) {
        return sums.get(cell).value();
    }

    @Override
    public boolean hasTable(String table) {
        return sums.values().stream()
                .anyMatch(sum -> sum.cell().table().equals(table) && sum.value().isPresent());
    }
}
