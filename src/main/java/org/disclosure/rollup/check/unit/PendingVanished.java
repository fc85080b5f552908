package org.disclosure.rollup.check.unit;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.submission.Submission;

/**
 * Y-PENDING: cases were pending (尚未审结) at last year's end, and this year's whole group of table 4 is 0, although each
 * of them must have ended or be pending still.
 */
public final class PendingVanished implements UnitCheck {

    private static final List<KeyFigure> GROUPS =
            List.of(KeyFigure.RECONSIDERATIONS, KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS);

    @Override
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>();
        Form form = report.submission().form();
        for (CellCode group : form.keyFigures().cells(GROUPS)) {
            CellPair.of(report, group.in("pending"))
                    .filter(pair ->
                            pair.before().filter(number -> number.signum() > 0).isPresent())
                    .filter(pair -> isZero(report.submission(), group))
                    .ifPresent(pair -> findings.add(pair.file(Finding.of(
                                    Problem.Y_PENDING,
                                    form.cell(group).row().label().text(),
                                    pair.before().orElseThrow().toPlainString(),
                                    pair.now().address())
                            .given(
                                    form.keptNames().row(group.table(), group.row()),
                                    pair.before().orElseThrow().toPlainString(),
                                    ""))));
        }
        return findings;
    }

    /** A total of 0 leaves no room for a blank part; without a total there is nothing to tell. */
    private static boolean isZero(Submission submission, CellCode group) {
        return submission.amount(group).isPresent()
                && submission.entries().stream()
                        .filter(entry -> entry.cell().isBeside(group))
                        .allMatch(entry -> NilReturn.isNothing(entry.reading()));
    }
}
