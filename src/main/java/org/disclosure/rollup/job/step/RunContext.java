package org.disclosure.rollup.job.step;

import java.util.Optional;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.springframework.stereotype.Component;

/** What must be known of a run to read and to check its files: made once, in however many parts the files are worked at. */
@Component
public final class RunContext {

    private final Forms forms;
    private final Limits limits;
    private final RuleBook book;
    private final RunStore runs;
    private final RosterStore rosters;
    private final SubmissionStore submissions;
    private final SubmissionStatusStore statuses;
    private final FindingStore findings;
    private Optional<Reading> reading = Optional.empty();
    private Optional<Checking> checking = Optional.empty();

    RunContext(
            Forms forms,
            Limits limits,
            RuleBook book,
            RunStore runs,
            RosterStore rosters,
            SubmissionStore submissions,
            SubmissionStatusStore statuses,
            FindingStore findings) {
        this.forms = forms;
        this.limits = limits;
        this.book = book;
        this.runs = runs;
        this.rosters = rosters;
        this.submissions = submissions;
        this.statuses = statuses;
        this.findings = findings;
    }

    /** What makes figures of the files of a run. */
    public record Reading(long run, Intake intake, Recognition recognition) {}

    private record Checking(long run, CheckProcessor checks) {}

    public Reading reading(long run) {
        if (reading.filter(known -> known.run() == run).isEmpty()) {
            reading = Optional.of(new Reading(run, new Intake(limits), new Recognition(forms, rosters.roster(run))));
        }
        return reading.get();
    }

    public CheckProcessor checks(long run, int year) {
        if (checking.filter(known -> known.run() == run).isEmpty()) {
            checking = Optional.of(new Checking(
                    run, new CheckProcessor(run, year, forms, runs, rosters, submissions, statuses, findings, book)));
        }
        return checking.get().checks();
    }
}
