package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;

/**
 * A finding with the unit and file it belongs to.
 *
 * @param unit the unit's code and name; empty when the finding is about no unit of the roster
 * @param path the file, below the year's folder; empty when it is about none
 * @param review how it stands with the office
 * @param since the day of the run that found it first; empty while the run is not consolidated
 */
public record FiledFinding(
        Finding finding,
        Optional<String> unitCode,
        String unit,
        String path,
        Review review,
        Optional<LocalDate> since) {

    /** The finding's number. */
    public FindingNumber reference(int year) {
        return FindingNumber.of(year, unitCode, path, finding);
    }

    /** True if it is broken and neither explained nor overruled. */
    public boolean isOpen() {
        return finding.outcome() == Finding.Outcome.BROKEN && !review.state().isSettled();
    }
}
