package org.disclosure.rollup.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.narrative.LeftoverNames;
import org.disclosure.rollup.check.narrative.LeftoverYears;
import org.disclosure.rollup.check.narrative.LongOverview;
import org.disclosure.rollup.check.narrative.Placeholders;
import org.disclosure.rollup.check.narrative.PrivateData;
import org.disclosure.rollup.check.narrative.RequiredSections;
import org.disclosure.rollup.check.narrative.TextOfLastYear;
import org.disclosure.rollup.check.narrative.figure.CountCheck;
import org.disclosure.rollup.check.narrative.figure.FeeCheck;
import org.disclosure.rollup.check.narrative.figure.NoneCheck;
import org.disclosure.rollup.check.narrative.figure.PercentCheck;
import org.disclosure.rollup.check.narrative.figure.SumCheck;
import org.disclosure.rollup.check.rule.Equation;
import org.disclosure.rollup.check.rule.LinearCheck;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.FeeUnpaid;
import org.disclosure.rollup.check.unit.Jump;
import org.disclosure.rollup.check.unit.LaterVersion;
import org.disclosure.rollup.check.unit.MoneyUnitCheck;
import org.disclosure.rollup.check.unit.NilReturn;
import org.disclosure.rollup.check.unit.OtherHigh;
import org.disclosure.rollup.check.unit.PendingVanished;
import org.disclosure.rollup.check.unit.PowersUsed;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.check.unit.SameAsLastYear;
import org.disclosure.rollup.check.unit.UnitCheck;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Phrase;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/** Checks one submission: its tables against each other and against last year's. */
public final class SubmissionChecks {

    private final RuleBook book;

    /** The checks of one report's tables that are more than sums, one small class each. */
    private final List<UnitCheck> ofTables = List.of(
            // within the tables
            new FeeUnpaid(),
            new OtherHigh(),
            new NilReturn(),
            new PowersUsed(),
            // across years
            new PendingVanished(),
            new SameAsLastYear(),
            new Jump(),
            new MoneyUnitCheck());

    /** The checks of its running text. */
    private final List<UnitCheck> ofText = List.of(
            // within the running text
            new LeftoverYears(),
            new LeftoverNames(),
            new Placeholders(),
            new RequiredSections(),
            new LongOverview(),
            new PrivateData(),
            // against last year's running text
            new TextOfLastYear(),
            // the running text against the tables
            CountCheck.received(),
            CountCheck.concluded(),
            CountCheck.carried(),
            CountCheck.outcomes(),
            CountCheck.applicants(),
            CountCheck.disputes(),
            CountCheck.norms(),
            new NoneCheck(),
            new FeeCheck(),
            new SumCheck(),
            new PercentCheck());

    public SubmissionChecks(RuleBook book) {
        this.book = book;
    }

    /** Runs all checks. */
    public List<Finding> check(Report report) {
        List<Finding> findings = new ArrayList<>(checkTables(report));
        findings.addAll(checkText(report));
        return findings;
    }

    /** Checks the tables, of which another file of the unit may have the running text. */
    public List<Finding> checkTables(Report report) {
        Submission submission = report.submission();
        int year = report.year();
        List<Finding> findings = new ArrayList<>();
        for (LinearCheck check : book.checks(submission.form())) {
            if (check.holdsFor(year)) {
                for (Equation equation : check.equations()) {
                    check(check, equation, report).ifPresent(findings::add);
                }
            }
        }
        ofTables.forEach(check -> findings.addAll(check.check(report)));
        return findings;
    }

    /** Checks the running text against the tables. */
    public List<Finding> checkText(Report report) {
        return ofText.stream().flatMap(check -> check.check(report).stream()).toList();
    }

    private static Optional<Finding> check(LinearCheck check, Equation equation, Report report) {
        Submission submission = report.submission();
        if (Evaluation.holds(check, equation, submission, report.last())) {
            return Optional.empty();
        }
        Optional<Evaluation> applied = Evaluation.of(check, equation, submission.form(), submission, report.last());
        if (applied.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = CheckFinding.of(check, equation, submission.form(), report.year(), submission, applied.get());
        CellCode about = equation.about();
        Optional<Entry> entry = submission.find(about);
        Finding placed = finding.at(
                entry.map(Entry::sheet).orElse(""), entry.map(Entry::address).orElse(""));
        return Optional.of(report.later()
                .filter(later -> holdsWith(later, check, equation, submission))
                .map(later -> explained(placed, later))
                .orElse(placed));
    }

    private static boolean holdsWith(LaterVersion later, LinearCheck check, Equation equation, Submission submission) {
        return Evaluation.holds(check, equation, submission, Optional.of(later.submission()));
    }

    /** The unit did right: what is published of last year lacks its correction. */
    private static Finding explained(Finding finding, LaterVersion later) {
        Severity severity = finding.severity().atLeast(Severity.EXPLAIN) ? Severity.EXPLAIN : finding.severity();
        return finding.weighing(severity)
                .remarking(List.of(Phrase.of("check.lateVersion", later.path(), later.received())));
    }
}
