package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitFigures;

/**
 * D-CARRY: what the district carried in (table 3, row 2) is not what it carried out in its last year's figures (row 4). The
 * units behind the difference are named, each with its part; the parts add up to it.
 */
public final class CarryOverCheck {

    private final Year now;
    private final Year last;
    private final Predecessors predecessors;

    public CarryOverCheck(Year now, Year last, Predecessors predecessors) {
        this.now = now;
        this.last = last;
        this.predecessors = predecessors;
    }

    /**
     * A year's row of table 3.
     *
     * @param units what every unit that counts carried in, or out, in the roster's order
     */
    public record Year(int year, Form form, List<UnitFigures> units) {

        public Year {
            units = List.copyOf(units);
        }

        private Optional<BigDecimal> sum(CellCode cell) {
            return units.stream().flatMap(unit -> unit.amount(cell).stream()).reduce(BigDecimal::add);
        }
    }

    /** A finding for each column that differs; none for a column in which one of the years has no number at all. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        CellCode in = now.form().keyFigures().cell(KeyFigure.CARRIED_IN);
        CellCode out = now.form().keyFigures().cell(KeyFigure.CARRIED_OUT);
        for (FormCell cell : now.form().cells()) {
            if (cell.code().isBeside(in)) {
                now.form()
                        .sameMeaning(out.in(cell.code().column()), last.form())
                        .flatMap(carriedOut -> finding(cell, carriedOut))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(FormCell cell, CellCode carriedOut) {
        Optional<BigDecimal> in = now.sum(cell.code());
        Optional<BigDecimal> out = last.sum(carriedOut);
        if (in.isEmpty() || out.isEmpty() || in.get().compareTo(out.get()) == 0) {
            return Optional.empty();
        }
        Map<String, Part> parts = parts(cell.code(), carriedOut);
        String difference = in.get().subtract(out.get()).toPlainString();
        return Optional.of(Finding.of(
                        Problem.D_CARRY,
                        cell.column().label().text(),
                        in.get().toPlainString(),
                        out.get().toPlainString(),
                        difference,
                        named(parts, true, true),
                        named(parts, true, false),
                        named(parts, false, true),
                        Integer.toString(last.year()))
                .about(cell.code())
                .given(
                        now.form()
                                .keptNames()
                                .column(cell.code().table(), cell.code().column()),
                        in.get().toPlainString(),
                        out.get().toPlainString(),
                        difference)
                .comparing(in.get().toPlainString(), out.get().toPlainString(), difference));
    }

    /** Contribution of a unit to the difference, and the years of the two in which it counts. */
    private record Part(String unit, boolean now, boolean before, BigDecimal amount) {

        private Part with(Part other) {
            return new Part(unit + "、" + other.unit, now, before, amount.add(other.amount));
        }

        private Part less(BigDecimal carriedOut) {
            return new Part(unit, now, true, amount.subtract(carriedOut));
        }
    }

    private Map<String, Part> parts(CellCode carriedIn, CellCode carriedOut) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (UnitFigures unit : now.units()) {
            parts.merge(
                    family(unit.code()),
                    new Part(unit.unit(), true, false, number(unit, carriedIn)),
                    (one, other) -> one.with(other));
        }
        for (UnitFigures unit : last.units()) {
            // a unit that is gone must not meet a new one of the same code
            String family = predecessors.successors(unit.code()).stream()
                    .findFirst()
                    .map(successor -> family(successor.code()))
                    .orElse("gone " + unit.code());
            Part part = parts.getOrDefault(family, new Part(unit.unit(), false, true, BigDecimal.ZERO));
            parts.put(family, part.less(number(unit, carriedOut)));
        }
        return parts;
    }

    /** The units that have parts of the same one, which can only be compared together, have the first one's code. */
    private String family(String code) {
        Predecessors.Origin origin = predecessors.of(code);
        return origin.part()
                ? origin.units().stream()
                        .flatMap(unit -> predecessors.successors(unit.code()).stream())
                        .map(Unit::code)
                        .min(Comparator.naturalOrder())
                        .orElse(code)
                : code;
    }

    private static String named(Map<String, Part> parts, boolean now, boolean before) {
        String named = parts.values().stream()
                .filter(part -> part.now() == now && part.before() == before)
                .filter(part -> part.amount().signum() != 0)
                .map(part -> part.unit() + "（" + part.amount().toPlainString() + "）")
                .collect(Collectors.joining("、"));
        return named.isEmpty() ? "—" : named;
    }

    private static BigDecimal number(UnitFigures unit, CellCode cell) {
        return unit.amount(cell).orElse(BigDecimal.ZERO);
    }
}
