package org.disclosure.rollup.publish.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.UnitKind;
import org.springframework.util.function.SingletonSupplier;

/**
 * 对标: the units whose figures count, side by side with those of the same kind. A measure is not known where one of its cells
 * holds no number, and a rate also where it would be of nothing.
 */
public final class Comparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<UnitLine> units;
    private final Map<Measure, List<CellCode>> cells = new EnumMap<>(Measure.class);
    private final Map<Measure, List<CellCode>> bases = new EnumMap<>(Measure.class);
    private final Set<CellCode> asked = new HashSet<>();
    private final Map<String, Map<Measure, BigDecimal>> values = new ConcurrentHashMap<>();
    private final SingletonSupplier<List<ComparedUnit>> compared = SingletonSupplier.of(this::compared);

    private Comparison(Edition edition) {
        Form form = edition.form();
        this.units = edition.summary().units().stream()
                .filter(unit -> unit.status().counts())
                .toList();
        for (Measure measure : Measure.values()) {
            cells.put(measure, measure.cells(form));
            bases.put(measure, measure.base(form));
            asked.addAll(cells.get(measure));
            asked.addAll(bases.get(measure));
        }
    }

    /** That of an edition, which several outputs follow the figures for. */
    public static Comparison of(Edition edition) {
        return edition.once(Comparison.class, Comparison::new);
    }

    /** Takes a unit's figures, if no other output gave them before; of them only the measures are kept. */
    public void add(UnitReport report) {
        if (values.containsKey(report.unitCode())) {
            return;
        }
        Map<CellCode, BigDecimal> amounts = new HashMap<>();
        for (Entry entry : report.entries()) {
            if (entry.reading() instanceof Reading.Amount amount && asked.contains(entry.cell())) {
                amounts.put(entry.cell(), amount.value());
            }
        }
        Map<Measure, BigDecimal> measured = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measured(measure, amounts).ifPresent(value -> measured.put(measure, value));
        }
        values.put(report.unitCode(), measured);
    }

    private Optional<BigDecimal> measured(Measure measure, Map<CellCode, BigDecimal> amounts) {
        Optional<BigDecimal> sum = sum(cells.get(measure), amounts);
        if (!measure.isRate()) {
            return sum;
        }
        Optional<BigDecimal> base = sum(bases.get(measure), amounts).filter(all -> all.signum() > 0);
        return sum.flatMap(part -> base.map(all -> part.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> sum(List<CellCode> cells, Map<CellCode, BigDecimal> amounts) {
        BigDecimal sum = null;
        for (CellCode cell : cells) {
            BigDecimal amount = amounts.get(cell);
            if (amount == null) {
                return Optional.empty();
            }
            sum = sum == null ? amount : sum.add(amount);
        }
        return Optional.ofNullable(sum);
    }

    /** The units, kind by kind in the order of kinds, each kind in the roster's order; asked for once all were added. */
    public List<ComparedUnit> units() {
        return compared.obtain();
    }

    private List<ComparedUnit> compared() {
        List<ComparedUnit> all = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            all.addAll(
                    ofAKind(units.stream().filter(unit -> unit.kind() == kind).toList()));
        }
        return List.copyOf(all);
    }

    private List<ComparedUnit> ofAKind(List<UnitLine> some) {
        Map<Measure, Percentiles> ranks = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Collection<BigDecimal> all = some.stream()
                    .flatMap(unit -> Stream.ofNullable(of(unit).get(measure)))
                    .toList();
            ranks.put(measure, new Percentiles(all));
        }
        return some.stream().map(unit -> compared(unit, ranks)).toList();
    }

    private ComparedUnit compared(UnitLine unit, Map<Measure, Percentiles> ranks) {
        Map<Measure, BigDecimal> known = of(unit);
        Map<Measure, Integer> percentiles = new EnumMap<>(Measure.class);
        known.forEach((measure, value) ->
                ranks.get(measure).of(value).ifPresent(percentile -> percentiles.put(measure, percentile)));
        return new ComparedUnit(unit, known, percentiles);
    }

    private Map<Measure, BigDecimal> of(UnitLine unit) {
        Map<Measure, BigDecimal> all = new EnumMap<>(Measure.class);
        all.putAll(values.getOrDefault(unit.code(), Map.of()));
        all.put(Measure.CORRECTIONS, BigDecimal.valueOf((long) unit.errors() + unit.explains()));
        return all;
    }
}
