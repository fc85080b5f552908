package org.disclosure.rollup.job;

import java.util.Optional;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.RosterStore;
import org.disclosure.rollup.store.RunStore;
import org.disclosure.rollup.store.SubmissionStore;
import org.springframework.stereotype.Component;

/** What must be known of a run to read and to check its files: made once, in however many parts the files are worked at. */
@Component
final class RunKnowledge {

    private final Forms forms;
    private final Limits limits;
    private final RuleBook book;
    private final RunStore runs;
    private final RosterStore rosters;
    private final SubmissionStore submissions;
    private final FindingStore findings;
    private Optional<Reading> reading = Optional.empty();
    private Optional<Checking> checking = Optional.empty();

    RunKnowledge(
            Forms forms,
            Limits limits,
            RuleBook book,
            RunStore runs,
            RosterStore rosters,
            SubmissionStore submissions,
            FindingStore findings) {
        this.forms = forms;
        this.limits = limits;
        this.book = book;
        this.runs = runs;
        this.rosters = rosters;
        this.submissions = submissions;
        this.findings = findings;
    }

    /** What makes figures of the files of a run. */
    record Reading(long run, Intake intake, Recognition recognition) {}

    private record Checking(long run, CheckProcessor checks) {}

    Reading reading(long run) {
        if (reading.filter(known -> known.run() == run).isEmpty()) {
            reading = Optional.of(new Reading(run, new Intake(limits), new Recognition(forms, rosters.roster(run))));
        }
        return reading.get();
    }

    CheckProcessor checks(long run, int year) {
        if (checking.filter(known -> known.run() == run).isEmpty()) {
            checking = Optional.of(new Checking(
                    run, new CheckProcessor(run, year, forms, runs, rosters, submissions, findings, book)));
        }
        return checking.get().checks();
    }
}
