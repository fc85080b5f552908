package org.disclosure.rollup.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.locate.Relation;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.Term;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Submission;

/** The declared checks of a submission as bare equations, each with its finding. */
final class Relations {

    private final List<Relation> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The checks that hold for the year; what is only a hint need not hold, so nothing is to be changed for it. */
    Relations(List<LinearCheck> checks, Submission submission, int year, Optional<Submission> last) {
        for (LinearCheck check : checks) {
            if (check.holdsFor(year) && check.severity().atLeast(Severity.EXPLAIN)) {
                for (Equation equation : check.equations()) {
                    Evaluation.of(check, equation, submission.form(), submission, last)
                            .map(evaluation -> relation(check, equation, evaluation))
                            .filter(relation -> canBeExplained(equation, relation))
                            .ifPresent(relation -> add(name(check.code(), equation.about()), relation));
                }
            }
        }
    }

    private void add(String name, Relation relation) {
        numbers.put(name, all.size());
        all.add(relation);
    }

    List<Relation> all() {
        return all;
    }

    /** The number of this check's relation that is filed under this cell. */
    Optional<Integer> number(String code, CellCode about) {
        return Optional.ofNullable(numbers.get(name(code, about)));
    }

    private static String name(String code, CellCode about) {
        return code + " " + about;
    }

    private static Relation relation(LinearCheck check, Equation equation, Evaluation evaluation) {
        Map<CellCode, Integer> coefficients = new HashMap<>();
        equation.left().forEach(term -> enter(coefficients, term, 1));
        equation.right().forEach(term -> enter(coefficients, term, -1));
        return new Relation(evaluation.difference(), coefficients, check.atLeast());
    }

    /** Last year's figures are taken as right. */
    private static void enter(Map<CellCode, Integer> coefficients, Term term, int side) {
        if (!term.lastYear()) {
            coefficients.merge(term.cell(), side * term.sign(), Integer::sum);
        }
    }

    /** Cells that must all be nothing are kept so, but where they are not it is no slip: 规章 filled in by a bureau. */
    private static boolean canBeExplained(Equation equation, Relation relation) {
        return !equation.right().isEmpty() || relation.difference().signum() == 0;
    }
}
