package org.disclosure.rollup.district;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a unit was to report and when it did.
 *
 * @param deadline the last day for it
 * @param first when its first usable report came; a correction after it is not late
 */
public record Punctuality(LocalDate deadline, Optional<LocalDate> first) {

    public boolean isLate() {
        return first.filter(day -> day.isAfter(deadline)).isPresent();
    }

    /** True if the deadline is over on this day. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(deadline);
    }

    /** Days that are left on this day. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(day, deadline);
    }
}
