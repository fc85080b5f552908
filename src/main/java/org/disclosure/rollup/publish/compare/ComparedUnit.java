package org.disclosure.rollup.publish.compare;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.UnitLine;

/**
 * A unit beside the others of its kind.
 *
 * @param values its measures; none of those that are not known
 * @param percentiles where it stands with them; none in a kind that is too small to be compared
 */
public record ComparedUnit(UnitLine unit, Map<Measure, BigDecimal> values, Map<Measure, Integer> percentiles) {

    public ComparedUnit {
        values = Map.copyOf(values);
        percentiles = Map.copyOf(percentiles);
    }

    public Optional<BigDecimal> value(Measure measure) {
        return Optional.ofNullable(values.get(measure));
    }

    public Optional<Integer> percentile(Measure measure) {
        return Optional.ofNullable(percentiles.get(measure));
    }
}
