package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.Fees;
import org.disclosure.rollup.check.text.sentence.Narrative;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/**
 * T3-FEE-UNPAID: applications were closed because a fee was not paid (3.6.2), while section 六 of the report says nothing
 * of fees. Without the report's text nothing can be said.
 */
public final class FeeUnpaid implements UnitCheck {

    @Override
    public List<Finding> check(Report report) {
        Submission submission = report.submission();
        Optional<CellCode> cell = submission.form().keyFigures().find(KeyFigure.FEE_UNPAID);
        Optional<BigDecimal> unpaid = cell.flatMap(submission::amount);
        Optional<Narrative.Section> section = report.narrative().section(6);
        if (unpaid.isEmpty()
                || unpaid.get().signum() <= 0
                || section.isEmpty()
                || Fees.areIn(section.get().all())) {
            return List.of();
        }
        Entry entry = submission.find(cell.get()).orElseThrow();
        return List.of(Finding.of(Problem.T3_FEE_UNPAID, unpaid.get().toPlainString(), entry.address())
                .about(cell.get())
                .given(unpaid.get().toPlainString(), "")
                .at(entry.sheet(), entry.address())
                .comparing(unpaid.get().toPlainString(), "", ""));
    }
}
