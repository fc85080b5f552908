package org.disclosure.rollup.job.step;

import java.util.Optional;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.job.change.LateRuns;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.springframework.stereotype.Component;

/** Readers and checkers of the current run, made once, in however many parts the files are worked at. */
@Component
public final class RunContext {

    private final Forms forms;
    private final Limits limits;
    private final RuleBook book;
    private final RunStore runs;
    private final LateRuns lateRuns;
    private final RosterStore rosters;
    private final SubmissionStore submissions;
    private final SubmissionStatusStore statuses;
    private final FindingStore findings;
    private Optional<RunReader> reader = Optional.empty();
    private Optional<Checking> checking = Optional.empty();

    RunContext(
            Forms forms,
            Limits limits,
            RuleBook book,
            RunStore runs,
            LateRuns lateRuns,
            RosterStore rosters,
            SubmissionStore submissions,
            SubmissionStatusStore statuses,
            FindingStore findings) {
        this.forms = forms;
        this.limits = limits;
        this.book = book;
        this.runs = runs;
        this.lateRuns = lateRuns;
        this.rosters = rosters;
        this.submissions = submissions;
        this.statuses = statuses;
        this.findings = findings;
    }

    /** Reader of the files of a run. */
    public record RunReader(long run, Intake intake, Recognition recognition) {}

    private record Checking(long run, CheckProcessor checks) {}

    public RunReader reader(long run) {
        if (reader.filter(known -> known.run() == run).isEmpty()) {
            reader = Optional.of(new RunReader(run, new Intake(limits), new Recognition(forms, rosters.roster(run))));
        }
        return reader.get();
    }

    public CheckProcessor checks(long run, int year) {
        if (checking.filter(known -> known.run() == run).isEmpty()) {
            checking = Optional.of(new Checking(
                    run,
                    new CheckProcessor(
                            run, year, forms, runs, lateRuns, rosters, submissions, statuses, findings, book)));
        }
        return checking.get().checks();
    }

    /** Gives back the memory of what only reading and checking want; the names alone by which units are known are many. */
    public void forget() {
        reader = Optional.empty();
        checking = Optional.empty();
    }
}
