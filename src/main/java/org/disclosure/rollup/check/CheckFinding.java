package org.disclosure.rollup.check;

import java.math.BigDecimal;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Figures;

/** Puts a broken or undecided evaluation into a finding. */
final class CheckFinding {

    private CheckFinding() {}

    static Finding of(
            LinearCheck check, Equation equation, Form form, int year, Figures figures, Evaluation evaluation) {
        CellCode about = equation.about();
        boolean byRow = equation.left()
                .get(0)
                .cell()
                .row()
                .equals(lastTerm(equation).cell().row());
        Formula formula = new Formula(form, figures, year, byRow);
        boolean broken = evaluation.outcome() == Evaluation.Outcome.BROKEN;
        String relation = broken ? (check.atLeast() ? "<" : "≠") : "?";
        String scope =
                equation.scope().isEmpty() ? form.cell(about).row().label().text() : equation.scope();
        BigDecimal difference = evaluation.difference();
        Finding finding = Finding.of(
                        check.code(),
                        check.severity(),
                        scope,
                        formula.text(evaluation, relation),
                        difference.abs().toPlainString(),
                        formula.names(evaluation.blanks()))
                .about(about)
                .comparing(
                        evaluation.leftSum().toPlainString(),
                        evaluation.rightSum().toPlainString(),
                        difference.toPlainString());
        return broken ? finding : finding.undecided();
    }

    private static Term lastTerm(Equation equation) {
        return equation.right().isEmpty()
                ? equation.left().get(equation.left().size() - 1)
                : equation.right().get(equation.right().size() - 1);
    }
}
