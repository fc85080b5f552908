package org.disclosure.rollup.job.step;

import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.change.LateRuns;
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
    private final Optional<LastYear> lastYear;
    private final SubmissionChecks checks;
    private final Localisation localisation;

    CheckProcessor(
            long run,
            int year,
            Forms forms,
            RunStore runs,
            LateRuns lateRuns,
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
        this.lastYear = runs.findPublished(year - 1)
                .map(published -> new LastYear(
                        submissions, rosters, forms.forReportYear(year - 1), run, published, lateRuns.find(year - 1)));
        this.checks = new SubmissionChecks(book);
        this.localisation = new Localisation(book);
    }

    @Override
    public FileStore.CheckedFindings process(Integer file) {
        SubmissionStore.OfUnit unit = submissions.get(run, file, forms.forReportYear(year));
        Submission submission = unit.submission();
        Optional<Submission> last = lastYear.flatMap(before -> before.submission(unit.unitCode()));
        Report report = Report.of(
                bureaus.get(unit.unitCode()),
                year,
                submission,
                last,
                lastYear.flatMap(before -> before.later(unit.unitCode())));
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
