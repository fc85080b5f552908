package org.disclosure.rollup.check.unit;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.submission.Submission;

/**
 * Y-PENDING: cases were pending (尚未审结) at last year's end, and this year's whole group of table 4 is 0, although each
 * of them must have ended or be pending still.
 */
public final class PendingVanished implements UnitCheck {

    private static final String TABLE = "t4";

    @Override
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>();
        for (FormRow group : report.submission().form().table(TABLE).rows()) {
            CellPair.of(report, new CellCode(TABLE, group.code(), "pending"))
                    .filter(pair ->
                            pair.before().filter(number -> number.signum() > 0).isPresent())
                    .filter(pair -> isZero(report.submission(), group))
                    .ifPresent(pair -> findings.add(pair.file(Finding.of(
                            Problem.Y_PENDING,
                            group.label().text(),
                            pair.before().orElseThrow().toPlainString(),
                            pair.now().address()))));
        }
        return findings;
    }

    /** A total of 0 leaves no room for a blank part; without a total there is nothing to tell. */
    private static boolean isZero(Submission submission, FormRow group) {
        return submission.amount(new CellCode(TABLE, group.code(), "total")).isPresent()
                && submission.entries().stream()
                        .filter(entry -> entry.cell().table().equals(TABLE)
                                && entry.cell().row().equals(group.code()))
                        .allMatch(entry -> NilReturn.isNothing(entry.reading()));
    }
}
