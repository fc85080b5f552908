package org.disclosure.rollup.district;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Figures;

/** The figures of one year (汇总), of all units or of an area's, and how each of them reported. */
public final class DistrictSummary implements Figures {

    private final Area area;
    private final Optional<String> government;
    private final int year;
    private final Form form;
    private final Map<CellCode, CellSum> sums = new LinkedHashMap<>();
    private final List<UnitLine> units;

    /** The figures of all units, of a roster without their government. */
    public DistrictSummary(int year, Form form, List<CellSum> sums, List<UnitLine> units) {
        this(Area.WHOLE, Optional.empty(), year, form, sums, units);
    }

    /**
     * The figures of an area.
     *
     * @param government the name of whose annual report they make; empty when the roster does not have it
     */
    public DistrictSummary(
            Area area, Optional<String> government, int year, Form form, List<CellSum> sums, List<UnitLine> units) {
        this.area = area;
        this.government = government;
        this.year = year;
        this.form = form;
        sums.forEach(sum -> this.sums.put(sum.cell(), sum));
        this.units = List.copyOf(units);
    }

    public Area area() {
        return area;
    }

    /** The name of whose annual report the figures make; empty when the roster does not have it. */
    public Optional<String> government() {
        return government;
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

    /** Number of units that must report. */
    public long due() {
        return units.stream().filter(unit -> unit.status().isDue()).count();
    }

    /** Number of units with this status. */
    public long count(Status status) {
        return units.stream().filter(unit -> unit.status() == status).count();
    }

    /** Number of units whose figures are in the sums. */
    public long counted() {
        return units.stream().filter(unit -> unit.status().counts()).count();
    }

    /** The figures alone. */
    public YearFigures figures() {
        Map<CellCode, BigDecimal> given = new HashMap<>();
        sums.forEach((cell, sum) -> sum.value().ifPresent(value -> given.put(cell, value)));
        return new YearFigures(year, form, counted(), given);
    }

    @Override
    public Optional<BigDecimal> amount(CellCode cell) {
        return Optional.ofNullable(sums.get(cell)).flatMap(CellSum::value);
    }

    @Override
    public boolean hasTable(String table) {
        return sums.values().stream()
                .anyMatch(sum -> sum.cell().table().equals(table) && sum.value().isPresent());
    }
}
