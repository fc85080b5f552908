package org.disclosure.rollup.job.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Unit;

/**
 * Last year's figures of the units that those which have reported until now go on from. Before the deadline, while others may still
 * report, only they can be compared with this year's sums.
 */
final class SameUnits {

    private final Predecessors predecessors;
    private final Set<String> counted;

    /** @param now how this year stands */
    SameUnits(DistrictSummary now, Predecessors predecessors) {
        this.predecessors = predecessors;
        this.counted = now.units().stream()
                .filter(unit -> unit.status().counts())
                .map(UnitLine::code)
                .collect(Collectors.toSet());
    }

    /** Whether a unit may still report in time. */
    static boolean areAsked(DistrictSummary now, LocalDate asOf) {
        return now.units().stream().anyMatch(unit -> unit.status().isOwed() && !unit.isOverdue(asOf));
    }

    /** The part of last year's figures that is theirs. */
    DistrictSummary of(DistrictSummary last, Consumer<Consumer<UnitReport>> reports) {
        Set<String> theirs = last.units().stream()
                .map(UnitLine::code)
                .filter(this::isComparable)
                .collect(Collectors.toCollection(HashSet::new));
        Map<CellCode, BigDecimal> sums = new HashMap<>();
        Map<CellCode, Integer> given = new HashMap<>();
        reports.accept(report -> {
            if (theirs.contains(report.unitCode())) {
                for (Entry entry : report.entries()) {
                    entry.reading().amount().ifPresent(amount -> {
                        sums.merge(entry.cell(), amount, BigDecimal::add);
                        given.merge(entry.cell(), 1, Integer::sum);
                    });
                }
            }
        });
        List<UnitLine> units = last.units().stream()
                .filter(unit -> theirs.contains(unit.code()))
                .toList();
        int reported =
                (int) units.stream().filter(unit -> unit.status().counts()).count();
        return new DistrictSummary(
                last.area(),
                last.government(),
                last.year(),
                last.form(),
                last.form().cells().stream()
                        .map(FormCell::code)
                        .map(cell ->
                                sum(cell, Optional.ofNullable(sums.get(cell)), given.getOrDefault(cell, 0), reported))
                        .toList(),
                units);
    }

    private static CellSum sum(CellCode cell, Optional<BigDecimal> value, int given, int reported) {
        return new CellSum(cell, value, value, given, reported - given);
    }

    /** True if all that the unit of last year goes on as have reported. */
    private boolean isComparable(String lastYearsUnit) {
        List<Unit> successors = predecessors.successors(lastYearsUnit);
        return !successors.isEmpty() && successors.stream().map(Unit::code).allMatch(counted::contains);
    }
}
