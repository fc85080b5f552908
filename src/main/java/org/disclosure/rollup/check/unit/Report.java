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
 * @param last the unit's submission of the year before; empty when the store has none
 */
public record Report(
        Unit unit, int year, Submission submission, Narrative narrative, List<Fact> facts, Optional<Submission> last) {

    public static Report of(Unit unit, int year, Submission submission, Optional<Submission> last) {
        Narrative narrative = Narrative.of(submission.narrative());
        return new Report(unit, year, submission, narrative, Facts.of(narrative, year, unit), last);
    }
}
