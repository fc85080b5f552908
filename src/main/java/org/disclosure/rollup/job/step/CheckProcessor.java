package org.disclosure.rollup.job.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.district.selection.PartSheet;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Phrase;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.change.LateRuns;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore.TextPart;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Checks the submission that a file stands for against itself and against the unit's last year, or the running text in a file
 * against that submission.
 */
public final class CheckProcessor implements ItemProcessor<Integer, FileStore.CheckedFindings> {

    private static final String ACROSS_YEARS = "Y-";

    private final long run;
    private final int year;
    private final Forms forms;
    private final SubmissionStore submissions;
    private final FindingStore findings;
    private final Form form;
    private final Map<Integer, TextPart> textParts = new HashMap<>();
    private final Map<Integer, TextPart> textsOfTaken = new HashMap<>();
    private final Roster roster;
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
            SubmissionStatusStore statuses,
            FindingStore findings,
            RuleBook book) {
        this.run = run;
        this.year = year;
        this.forms = forms;
        this.submissions = submissions;
        this.findings = findings;
        this.form = forms.forReportYear(year);
        statuses.textParts(run).forEach(part -> {
            textParts.put(part.file(), part);
            textsOfTaken.put(part.taken(), part);
        });
        this.roster = rosters.roster(run);
        this.lastYear = runs.findPublished(year - 1)
                .map(published -> new LastYear(
                        submissions, rosters, forms.forReportYear(year - 1), run, published, lateRuns.find(year - 1)));
        this.checks = new SubmissionChecks(book);
        this.localisation = new Localisation(book);
    }

    @Override
    public FileStore.CheckedFindings process(Integer file) {
        TextPart text = textParts.get(file);
        return text == null ? tables(file) : text(text);
    }

    /** Checks the file that counts; its unit's running text with it, unless another file has that. */
    private FileStore.CheckedFindings tables(int file) {
        SubmissionStore.OfUnit unit = submissions.get(run, file, form);
        Optional<TextPart> text = Optional.ofNullable(textsOfTaken.get(file));
        Submission submission = text.map(part -> unit.submission().with(submissions.text(run, part.file())))
                .orElse(unit.submission())
                .withoutWaiting();
        Report report = report(unit.unitCode(), submission);
        return new FileStore.CheckedFindings(
                file,
                unit.unitCode(),
                localisation.explain(
                        remarked(
                                text.isPresent() ? checks.checkTables(report) : checks.check(report),
                                report.unit().code()),
                        submission,
                        year,
                        report.last(),
                        StatedFigures.of(report),
                        findings.find(run, file, FindingStore.Origin.READ)));
    }

    /** Checks a running text against the figures of the file that counts. */
    private FileStore.CheckedFindings text(TextPart part) {
        SubmissionStore.OfUnit taken = submissions.get(run, part.taken(), form);
        String name = part.takenPath().substring(part.takenPath().lastIndexOf('/') + 1);
        Submission submission = new Submission(
                form,
                taken.submission().writtenOn(),
                submissions.text(run, part.file()),
                taken.submission().withoutWaiting().entries().stream()
                        .map(entry -> entry.on(PartSheet.name(name, entry.sheet())))
                        .toList());
        return new FileStore.CheckedFindings(
                part.file(), taken.unitCode(), checks.checkText(report(taken.unitCode(), submission)));
    }

    private Report report(String unit, Submission submission) {
        return Report.of(
                roster.find(unit).orElseThrow(),
                year,
                submission,
                lastYear.flatMap(before -> before.submission(unit)),
                lastYear.flatMap(before -> before.later(unit)));
    }

    /** What is found against last year says so when last year's figures are a sum, which stands in no report. */
    private List<Finding> remarked(List<Finding> found, String unit) {
        Optional<Phrase> merged =
                lastYear.flatMap(before -> before.mergedFrom(unit)).map(names -> Phrase.of("check.mergedFrom", names));
        return merged.isEmpty()
                ? found
                : found.stream()
                        .map(finding -> finding.code().startsWith(ACROSS_YEARS)
                                ? finding.remarking(List.of(merged.get()))
                                : finding)
                        .toList();
    }
}
