package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.locate.Explainer;
import org.disclosure.rollup.check.locate.Remedy;
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
        Set<String> declared =
                book.checks(submission.form()).stream().map(LinearCheck::code).collect(Collectors.toSet());
        if (findings.stream().map(Finding::code).noneMatch(declared::contains)) {
            return findings;
        }
        Relations relations = new Relations(book.checks(submission.form()), submission, year, last);
        Map<Integer, Remedy> remedies = new HashMap<>();
        for (Remedy remedy : new Explainer(new Stated(stated)).explain(submission, relations.all())) {
            remedy.relations().forEach(relation -> remedies.put(relation, remedy));
        }
        return findings.stream()
                .map(finding -> finding.cell()
                        .flatMap(cell -> relations.number(finding.code(), cell))
                        .map(remedies::get)
                        .map(remedy -> finding.suggesting(remedy.machine()).remarking(remedy.remarks()))
                        .orElse(finding))
                .toList();
    }
}
