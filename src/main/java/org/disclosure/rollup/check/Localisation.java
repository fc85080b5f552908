package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.check.locate.Explainer;
import org.disclosure.rollup.check.locate.Explanation;
import org.disclosure.rollup.check.locate.Relation;
import org.disclosure.rollup.check.locate.Stated;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Submission;

/**
 * Finds the cell that is most likely wrong: the smallest change that clears broken equalities and breaks no other. All that
 * fit are told, the likeliest first; no number is ever changed.
 */
public final class Localisation {

    private final RuleBook book;

    public Localisation(RuleBook book) {
        this.book = book;
    }

    /**
     * The findings with the suggestions that would clear them; those that a blank keeps open with what would fill it.
     *
     * @param stated figures that the report's text states with certainty, in the unit of their cells; they decide between
     *     changes that fit equally
     */
    public List<Finding> explain(
            List<Finding> findings,
            Submission submission,
            int year,
            Optional<Submission> last,
            Map<CellCode, Set<BigDecimal>> stated) {
        List<Relation> relations = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (LinearCheck check : book.checks(submission.form())) {
            if (check.holdsFor(year)) {
                for (Equation equation : check.equations()) {
                    Evaluation.of(check, equation, submission.form(), submission, last)
                            .map(evaluation -> relation(check, equation, evaluation))
                            .filter(relation -> canBeExplained(equation, relation))
                            .ifPresent(relation -> {
                                numbers.put(name(check.code(), equation.about()), relations.size());
                                relations.add(relation);
                            });
                }
            }
        }
        Map<Integer, Explanation> explained = new HashMap<>();
        for (Explanation explanation : new Explainer(new Stated(stated)).explain(submission, relations)) {
            explanation.relations().forEach(relation -> explained.put(relation, explanation));
        }
        return findings.stream()
                .map(finding -> finding.cell()
                        .map(cell -> numbers.get(name(finding.code(), cell)))
                        .map(explained::get)
                        .map(explanation ->
                                finding.suggesting(explanation.machine()).remarking(explanation.remarks()))
                        .orElse(finding))
                .toList();
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

    /** Last year's figures stand. */
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
