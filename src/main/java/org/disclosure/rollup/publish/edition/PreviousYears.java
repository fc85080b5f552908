package org.disclosure.rollup.publish.edition;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.YearFigures;
import org.disclosure.rollup.submission.Predecessors;

/**
 * The years before an edition's: their figures, and of the last one how its units reported too.
 *
 * @param years all of them that the store has figures of, the earliest first
 * @param last the year before; empty when the store has no figures of it
 */
public record PreviousYears(List<YearFigures> years, Optional<LastYear> last) {

    /** No year before is known. */
    public static final PreviousYears NOTHING = new PreviousYears(List.of(), Optional.empty());

    public PreviousYears {
        years = List.copyOf(years);
    }

    /**
     * The year before.
     *
     * @param run that its figures are of
     * @param summary its figures; before the deadline, only of the units that have reported this year too
     * @param sameUnits whether they are only of those
     * @param units all of its units, and when their first reports came
     * @param predecessors its units as they go on this year
     */
    public record LastYear(
            long run, DistrictSummary summary, Predecessors predecessors, boolean sameUnits, List<UnitLine> units) {

        public LastYear {
            units = List.copyOf(units);
        }
    }
}
