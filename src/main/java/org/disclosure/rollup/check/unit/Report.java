package org.disclosure.rollup.check.unit;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.Fact;
import org.disclosure.rollup.check.text.Facts;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;

/**
 * Report of one unit for one year, as checks see it.
 *
 * @param unit whose report it is
 * @param year the report year
 * @param submission the tables
 * @param narrative the running text, parted into sections; empty when the file had none
 * @param facts what the running text states for certain
 * @param last the unit's submission of the year before, of several units together when it was merged from them; empty when
 *     there is none that it can be compared with
 * @param later the correction of last year's that came too late for it
 */
public record Report(
        Unit unit,
        int year,
        Submission submission,
        Narrative narrative,
        List<Fact> facts,
        Optional<Submission> last,
        Optional<LaterVersion> later) {

    public static Report of(Unit unit, int year, Submission submission, Optional<Submission> last) {
        return of(unit, year, submission, last, Optional.empty());
    }

    public static Report of(
            Unit unit, int year, Submission submission, Optional<Submission> last, Optional<LaterVersion> later) {
        Narrative narrative = Narrative.of(submission.narrative());
        return new Report(unit, year, submission, narrative, Facts.of(narrative, year, unit), last, later);
    }
}
