package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/**
 * T3-FEE-UNPAID: applications were closed because a fee was not paid (3.6.2), while section 六 of the report says nothing
 * of fees. Without the report's text nothing can be said.
 */
public final class FeeUnpaid implements UnitCheck {

    private static final CellCode UNPAID = CellCode.parse("t3/3.6.2/total");

    /** The heading of the section, which begins a line; 无其他需要报告的事项 in the text below it does not. */
    private static final Pattern SECTION = Pattern.compile("(?m)^\\s*(?:六\\s*[、.．]\\s*)?其他需要报告的事项");

    private static final String FEE = "费";

    @Override
    public List<Finding> check(Report report) {
        Submission submission = report.submission();
        Optional<BigDecimal> unpaid = submission.amount(UNPAID);
        Optional<String> section = section(submission.narrative());
        if (unpaid.isEmpty()
                || unpaid.get().signum() <= 0
                || section.isEmpty()
                || section.get().contains(FEE)) {
            return List.of();
        }
        Entry entry = submission.find(UNPAID).orElseThrow();
        return List.of(Finding.of(Problem.T3_FEE_UNPAID, unpaid.get().toPlainString(), entry.address())
                .about(UNPAID)
                .at(entry.sheet(), entry.address())
                .comparing(unpaid.get().toPlainString(), "", ""));
    }

    /** The text from the section's heading on; a table of contents names it too, so the last heading counts. */
    private static Optional<String> section(String narrative) {
        return SECTION.matcher(narrative)
                .results()
                .reduce((first, second) -> second)
                .map(heading -> narrative.substring(heading.start()));
    }
}
