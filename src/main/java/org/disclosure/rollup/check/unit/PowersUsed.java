package org.disclosure.rollup.check.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/**
 * P-POWERS: a licensing or enforcement unit took no decision, or a unit without powers took some (行政许可、处罚、强制 of
 * table 2), as the roster says who has powers. Where the roster does not say, nothing is found.
 */
public final class PowersUsed implements UnitCheck {

    private static final List<KeyFigure> DECISIONS =
            List.of(KeyFigure.LICENSES, KeyFigure.PENALTIES, KeyFigure.COMPULSION);

    @Override
    public List<Finding> check(Report report) {
        return switch (report.unit().powers()) {
            case SOME -> idle(report.submission()).stream().toList();
            case NONE -> active(report.submission()).stream().toList();
            case UNKNOWN -> List.of();
        };
    }

    /** A blank may be anything, so all three must be filled in. */
    private static Optional<Finding> idle(Submission submission) {
        List<CellCode> decisions = decisions(submission);
        boolean allZero = decisions.stream().allMatch(cell -> sign(submission, cell) == 0);
        return allZero
                ? Optional.of(file(Finding.of(Problem.P_POWERS).as("idle"), submission, decisions.get(0)))
                : Optional.empty();
    }

    private static Optional<Finding> active(Submission submission) {
        List<CellCode> taken = decisions(submission).stream()
                .filter(cell -> sign(submission, cell) > 0)
                .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        String named = taken.stream().map(cell -> named(submission, cell)).collect(Collectors.joining("、"));
        String kept = taken.stream().map(cell -> kept(submission, cell)).collect(Collectors.joining("、"));
        return Optional.of(
                file(Finding.of(Problem.P_POWERS, named).as("active").given(kept), submission, taken.get(0)));
    }

    private static List<CellCode> decisions(Submission submission) {
        return submission.form().keyFigures().cells(DECISIONS);
    }

    /** The sign of the number in the cell; below 0 also for no number at all, which takes part in neither side. */
    private static int sign(Submission submission, CellCode cell) {
        return submission.amount(cell).map(number -> number.signum()).orElse(-1);
    }

    private static String named(Submission submission, CellCode cell) {
        return submission.form().cell(cell).row().label().text() + " "
                + submission.amount(cell).orElseThrow().toPlainString() + "（"
                + submission.find(cell).orElseThrow().address() + "）";
    }

    private static String kept(Submission submission, CellCode cell) {
        return submission.form().keptNames().row(cell.table(), cell.row()) + " "
                + submission.amount(cell).orElseThrow().toPlainString();
    }

    private static Finding file(Finding finding, Submission submission, CellCode cell) {
        Entry entry = submission.find(cell).orElseThrow();
        return finding.about(cell)
                .at(entry.sheet(), entry.address())
                .comparing(submission.amount(cell).orElseThrow().toPlainString(), "", "");
    }
}
