package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;

/**
 * A finding with the unit and file it belongs to.
 *
 * @param unit the unit's code and name; empty when the finding is about no unit of the roster
 * @param path the file, below the year's folder; empty when it is about none
 * @param review how it stands with the office
 * @param since the day of the run that found it first; empty while the run is not consolidated
 * @param reply what the unit wrote of it into a notice that it sent back; empty for nothing
 */
public record FiledFinding(
        Finding finding,
        Optional<String> unitCode,
        String unit,
        String path,
        Review review,
        Optional<LocalDate> since,
        Optional<UnitReply> reply) {

    /** A finding that its unit wrote nothing of. */
    public FiledFinding(
            Finding finding,
            Optional<String> unitCode,
            String unit,
            String path,
            Review review,
            Optional<LocalDate> since) {
        this(finding, unitCode, unit, path, review, since, Optional.empty());
    }

    /** The finding with what its unit wrote of it. */
    FiledFinding answered(UnitReply words) {
        return new FiledFinding(finding, unitCode, unit, path, review, since, Optional.of(words));
    }

    /** True if the unit has explained it as it is now, and it is for the office to say whether that will do. */
    public boolean isAnswered() {
        return reply.filter(words -> words.about() == UnitReply.About.THIS && words.isExplanation())
                        .isPresent()
                && finding.severity() != Severity.ERROR
                && review.state() != Review.State.RETURNED;
    }

    /** The finding's number. */
    public FindingNumber reference(int year) {
        return FindingNumber.of(year, unitCode, path, finding);
    }

    /** True if it is broken and neither explained nor overruled. */
    public boolean isOpen() {
        return finding.outcome() == Finding.Outcome.BROKEN && !review.state().isSettled();
    }
}
