package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/** T3-OTHER-HIGH: more than a third of ten or more concluded applications went to 其他处理·其他. */
public final class OtherHigh implements UnitCheck {

    private static final BigDecimal SMALLEST = BigDecimal.TEN;
    private static final BigDecimal SHARE = BigDecimal.valueOf(3);

    @Override
    public List<Finding> check(Report report) {
        Submission submission = report.submission();
        KeyFigures figures = submission.form().keyFigures();
        Optional<CellCode> cell = figures.find(KeyFigure.OTHER_OUTCOMES);
        Optional<BigDecimal> other = cell.flatMap(submission::amount);
        Optional<BigDecimal> concluded = submission.amount(figures.cell(KeyFigure.CONCLUDED));
        if (other.isEmpty()
                || concluded.isEmpty()
                || concluded.get().compareTo(SMALLEST) < 0
                || other.get().multiply(SHARE).compareTo(concluded.get()) <= 0) {
            return List.of();
        }
        Entry entry = submission.find(cell.get()).orElseThrow();
        return List.of(Finding.of(
                        Problem.T3_OTHER_HIGH,
                        other.get().toPlainString(),
                        concluded.get().toPlainString(),
                        entry.address())
                .about(cell.get())
                .given(other.get().toPlainString(), concluded.get().toPlainString(), "")
                .at(entry.sheet(), entry.address())
                .comparing(other.get().toPlainString(), "", ""));
    }
}
