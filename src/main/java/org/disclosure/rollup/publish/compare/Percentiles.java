package org.disclosure.rollup.publish.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Percentiles (百分位) of values among each other. The percentile of a value is the share of values that are less, and half of
 * those that are the same, itself among them, in per cent rounded to the nearest whole number: the highest of ten is at 95, the
 * lowest at 5, and where all are the same all are at 50. Fewer than three values have none.
 */
final class Percentiles {

    private static final int FEWEST = 3;

    private final List<BigDecimal> sorted;

    Percentiles(Collection<BigDecimal> values) {
        this.sorted = new ArrayList<>(values);
        sorted.sort(BigDecimal::compareTo);
    }

    /** The percentile of one of the values. */
    Optional<Integer> of(BigDecimal value) {
        int all = sorted.size();
        if (all < FEWEST) {
            return Optional.empty();
        }
        int less = first(value, 0);
        int same = first(value, 1) - less;
        return Optional.of((200 * less + 100 * same + all) / (2 * all));
    }

    /** The place of the first value that compares to this one as so much or more. */
    private int first(BigDecimal value, int least) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted.get(middle).compareTo(value) >= least) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
