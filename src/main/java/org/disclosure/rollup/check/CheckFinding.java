package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.List;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.submission.Figures;

/** Puts a broken or undecided evaluation into a finding. */
final class CheckFinding {

    private CheckFinding() {}

    /** Finding of an evaluation that does not simply hold. */
    static Finding of(
            LinearCheck check, Equation equation, Form form, int year, Figures figures, Evaluation evaluation) {
        return evaluation.outcome() == Evaluation.Outcome.BROKEN
                ? broken(check, equation, form, year, figures, evaluation)
                : finding(check, equation, form, year, figures, evaluation, check.atLeast() ? "≥" : "=")
                        .undecided();
    }

    /** The check put as broken. */
    static Finding broken(
            LinearCheck check, Equation equation, Form form, int year, Figures figures, Evaluation evaluation) {
        return finding(check, equation, form, year, figures, evaluation, check.atLeast() ? "<" : "≠");
    }

    private static Finding finding(
            LinearCheck check,
            Equation equation,
            Form form,
            int year,
            Figures figures,
            Evaluation evaluation,
            String relation) {
        CellCode about = equation.about();
        FormulaText formula = new FormulaText(form, figures, year, byRow(equation));
        String scope =
                equation.scope().isEmpty() ? form.cell(about).row().label().text() : equation.scope();
        BigDecimal difference = evaluation.difference();
        String out = difference.abs().toPlainString();
        Finding finding = Finding.of(
                check.code(),
                check.severity(),
                scope,
                formula.text(evaluation, relation),
                out,
                formula.names(evaluation.blanks()));
        return given(
                        finding,
                        equation,
                        form.keptNames(),
                        new KeptFormula(form.keptNames(), year, byRow(equation)),
                        evaluation,
                        relation)
                .about(about)
                .comparing(
                        number(evaluation.left(), evaluation.leftSum()),
                        number(evaluation.right(), evaluation.rightSum()),
                        difference.toPlainString());
    }

    /** Declares the same for the finding's number. Of a broken check the formula says all. */
    private static Finding given(
            Finding finding,
            Equation equation,
            KeptNames names,
            KeptFormula formula,
            Evaluation evaluation,
            String relation) {
        CellCode about = equation.about();
        String scope = equation.keptScope().isEmpty() ? names.row(about.table(), about.row()) : equation.keptScope();
        String text = formula.text(evaluation, relation);
        String out = evaluation.difference().abs().toPlainString();
        String[] values = {scope, text, out, formula.names(evaluation.blanks())};
        return evaluation.outcome() == Evaluation.Outcome.BROKEN
                ? finding.givenFormula(text, values)
                : finding.given(values);
    }

    /** A side on which nothing was filled in has no number: blank is not 0. */
    private static String number(List<Evaluation.TermValue> side, BigDecimal sum) {
        boolean blank = !side.isEmpty()
                && side.stream().allMatch(valued -> valued.value().isEmpty());
        return blank ? "" : sum.toPlainString();
    }

    private static boolean byRow(Equation equation) {
        List<Term> last = equation.right().isEmpty() ? equation.left() : equation.right();
        return equation.about().row().equals(last.get(last.size() - 1).cell().row());
    }
}
