package org.disclosure.rollup.job.step;

import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Checks the submission in one file against itself and against the unit's last year. */
public final class CheckProcessor implements ItemProcessor<Integer, FileStore.CheckedFindings> {

    private final long run;
    private final int year;
    private final Forms forms;
    private final SubmissionStore submissions;
    private final FindingStore findings;
    private final Map<String, Unit> bureaus;
    private final Optional<Long> lastRun;
    private final SubmissionChecks checks;
    private final Localisation localisation;

    CheckProcessor(
            long run,
            int year,
            Forms forms,
            RunStore runs,
            RosterStore rosters,
            SubmissionStore submissions,
            FindingStore findings,
            RuleBook book) {
        this.run = run;
        this.year = year;
        this.forms = forms;
        this.submissions = submissions;
        this.findings = findings;
        this.bureaus = rosters.bureaus(run);
        this.lastRun = runs.findPublished(year - 1);
        this.checks = new SubmissionChecks(book);
        this.localisation = new Localisation(book);
    }

    @Override
    public FileStore.CheckedFindings process(Integer file) {
        SubmissionStore.OfUnit unit = submissions.get(run, file, forms.forReportYear(year));
        Submission submission = unit.submission();
        Optional<Submission> last = lastRun.flatMap(
                before -> submissions.findOfUnit(before, unit.unitCode(), forms.forReportYear(year - 1)));
        Report report = Report.of(bureaus.get(unit.unitCode()), year, submission, last);
        return new FileStore.CheckedFindings(
                file,
                unit.unitCode(),
                localisation.explain(
                        checks.check(report),
                        submission,
                        year,
                        last,
                        StatedFigures.of(report),
                        findings.find(run, file, FindingStore.Origin.READ)));
    }
}
