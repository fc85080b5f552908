package org.disclosure.rollup.check.narrative;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;

/** N-LENGTH: section 一 has more than a thousand characters. Letters and digits count, white space and punctuation do not. */
public final class LongOverview implements UnitCheck {

    private static final int MOST = 1000;

    @Override
    public List<Finding> check(Report report) {
        Optional<Narrative.Section> section = report.narrative().section(1);
        long length = section.map(Narrative.Section::text)
                .orElse("")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        return length <= MOST ? List.of() : List.of(found(section.orElseThrow().heading(), Long.toString(length)));
    }

    private static Finding found(String heading, String length) {
        String[] values = {heading, length, Integer.toString(MOST)};
        return Finding.of(Problem.N_LENGTH, values).named(heading).given(values).comparing(length, "", "");
    }
}
