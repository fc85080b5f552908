package org.disclosure.rollup.check.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.text.similar.Likeness;
import org.disclosure.rollup.check.text.similar.Shingles;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;

/** N-SIMILAR: a section is nearly the same as in the unit's report of the year before. */
public final class TextOfLastYear implements UnitCheck {

    @Override
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>();
        Narrative last = Narrative.of(
                report.last().map(submission -> submission.narrative()).orElse(""));
        Collection<String> names = SimilarText.names(report.unit());
        for (int number : Likeness.SECTIONS) {
            Optional<Narrative.Section> now = report.narrative().section(number);
            Optional<Narrative.Section> then = last.section(number);
            if (now.isPresent() && then.isPresent()) {
                Likeness.between(
                                Shingles.of(now.get().text(), names),
                                Shingles.of(then.get().text(), names))
                        .ifPresent(
                                likeness -> findings.add(SimilarText.ofYears(now.get(), likeness, report.year() - 1)));
            }
        }
        return findings;
    }
}
