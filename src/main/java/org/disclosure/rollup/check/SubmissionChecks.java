package org.disclosure.rollup.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/** Checks one submission: its tables against each other and against last year's. */
public final class SubmissionChecks {

    private final RuleBook book;

    /** The checks that are more than sums, one small class each. */
    private final List<PlausibilityCheck> plausibility = List.of(new FeeUnpaid(), new OtherHigh());

    public SubmissionChecks(RuleBook book) {
        this.book = book;
    }

    /**
     * Runs all checks.
     *
     * @param last the unit's submission of the year before; empty when the store has none
     */
    public List<Finding> check(Submission submission, int year, Optional<Submission> last) {
        List<Finding> findings = new ArrayList<>();
        for (LinearCheck check : book.checks(submission.form())) {
            if (check.holdsFor(year)) {
                for (Equation equation : check.equations()) {
                    check(check, equation, year, submission, last).ifPresent(findings::add);
                }
            }
        }
        plausibility.forEach(check -> findings.addAll(check.check(submission)));
        return findings;
    }

    private static Optional<Finding> check(
            LinearCheck check, Equation equation, int year, Submission submission, Optional<Submission> last) {
        Optional<Evaluation> applied = Evaluation.of(check, equation, submission.form(), submission, last);
        if (applied.isEmpty() || applied.get().outcome() == Evaluation.Outcome.HOLDS) {
            return Optional.empty();
        }
        Finding finding = CheckFinding.of(check, equation, submission.form(), year, submission, applied.get());
        CellCode about = equation.about();
        Optional<Entry> entry = submission.find(about);
        return Optional.of(finding.at(
                entry.map(Entry::sheet).orElse(""), entry.map(Entry::address).orElse("")));
    }
}
