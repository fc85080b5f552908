package org.disclosure.rollup.publish.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** By the codes of units, in the order of measures; null for one that is not known. */
    private final Map<String, BigDecimal[]> values = new ConcurrentHashMap<>();

    private final SingletonSupplier<Map<UnitKind, Map<Measure, Percentiles>>> ranks = SingletonSupplier.of(this::ranks);

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
        BigDecimal[] measured = new BigDecimal[Measure.values().length];
        for (Measure measure : Measure.values()) {
            measured[measure.ordinal()] = measured(measure, amounts).orElse(null);
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

    /** Number of the units. */
    public int count() {
        return units.size();
    }

    /**
     * The units, kind by kind in the order of kinds, each kind in the roster's order; asked for once all were added, and made
     * one by one.
     */
    public Stream<ComparedUnit> units() {
        return Stream.of(UnitKind.values()).flatMap(this::ofAKind).map(this::compared);
    }

    private Stream<UnitLine> ofAKind(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind);
    }

    private Map<UnitKind, Map<Measure, Percentiles>> ranks() {
        Map<UnitKind, Map<Measure, Percentiles>> ofKinds = new EnumMap<>(UnitKind.class);
        for (UnitKind kind : UnitKind.values()) {
            Map<Measure, Percentiles> ofMeasures = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                ofMeasures.put(
                        measure,
                        new Percentiles(ofAKind(kind)
                                .flatMap(unit -> value(unit, measure).stream())
                                .toList()));
            }
            ofKinds.put(kind, ofMeasures);
        }
        return ofKinds;
    }

    private ComparedUnit compared(UnitLine unit) {
        Map<Measure, Percentiles> ofItsKind = ranks.obtain().get(unit.kind());
        Map<Measure, BigDecimal> known = new EnumMap<>(Measure.class);
        Map<Measure, Integer> percentiles = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            value(unit, measure).ifPresent(value -> {
                known.put(measure, value);
                ofItsKind.get(measure).of(value).ifPresent(percentile -> percentiles.put(measure, percentile));
            });
        }
        return new ComparedUnit(unit, known, percentiles);
    }

    private Optional<BigDecimal> value(UnitLine unit, Measure measure) {
        if (measure == Measure.CORRECTIONS) {
            return Optional.of(BigDecimal.valueOf((long) unit.errors() + unit.explains()));
        }
        return Optional.ofNullable(values.get(unit.code())).map(known -> known[measure.ordinal()]);
    }
}
