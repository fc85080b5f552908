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
import org.disclosure.rollup.check.locate.TextFigures;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.NilReturn;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Phrase;
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
     * @param said what was said when the submission was read: figures that the form does not have may explain a balance
     * @param stated figures that the report's text states with certainty, in the unit of their cells; they decide between
     *     changes that fit equally
     */
    public List<Finding> explain(
            List<Finding> checked,
            Submission submission,
            int year,
            Optional<Submission> last,
            Map<CellCode, Set<BigDecimal>> stated,
            List<Finding> said) {
        List<Finding> findings = NilReturn.withoutWhatIsStated(checked, said);
        Set<String> declared =
                book.checks(submission.form()).stream().map(LinearCheck::code).collect(Collectors.toSet());
        if (findings.stream().map(Finding::code).noneMatch(declared::contains)) {
            return findings;
        }
        Relations relations = new Relations(book.checks(submission.form()), submission, year, last);
        Map<Integer, Remedy> remedies = new HashMap<>();
        for (Remedy remedy : new Explainer(new TextFigures(stated)).explain(submission, relations.all())) {
            remedy.relations().forEach(relation -> remedies.put(relation, remedy));
        }
        AddedFigures added = AddedFigures.of(said, submission);
        return findings.stream()
                .filter(finding -> !declared.contains(finding.code()) || !added.settles(finding))
                .map(finding -> {
                    Optional<Integer> relation = finding.cell().flatMap(cell -> relations.number(finding.code(), cell));
                    Optional<Phrase> reason = relation.flatMap(number -> added.explaining(finding));
                    return reason.isPresent()
                            ? finding.remarking(List.of(reason.get()))
                            : relation.map(remedies::get)
                                    .map(remedy ->
                                            finding.suggesting(remedy.machine()).remarking(remedy.remarks()))
                                    .orElse(finding);
                })
                .toList();
    }
}
