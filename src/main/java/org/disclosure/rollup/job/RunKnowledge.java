package org.disclosure.rollup.job;

import java.util.Optional;
import org.disclosure.rollup.check.RuleBook;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.Limits;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.store.ComparisonStore;
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
    private final ComparisonStore comparisons;
    private final SubmissionStore submissions;
    private Optional<Reading> reading = Optional.empty();
    private Optional<Checking> checking = Optional.empty();

    RunKnowledge(
            Forms forms,
            Limits limits,
            RuleBook book,
            RunStore runs,
            ComparisonStore comparisons,
            SubmissionStore submissions) {
        this.forms = forms;
        this.limits = limits;
        this.book = book;
        this.runs = runs;
        this.comparisons = comparisons;
        this.submissions = submissions;
    }

    /** What makes figures of the files of a run. */
    record Reading(long run, Intake intake, Recognition recognition) {}

    private record Checking(long run, CheckProcessor checks) {}

    Reading reading(long run) {
        if (reading.filter(known -> known.run() == run).isEmpty()) {
            reading =
                    Optional.of(new Reading(run, new Intake(limits), new Recognition(forms, comparisons.roster(run))));
        }
        return reading.get();
    }

    CheckProcessor checks(long run, int year) {
        if (checking.filter(known -> known.run() == run).isEmpty()) {
            checking = Optional.of(new Checking(run, new CheckProcessor(run, year, forms, runs, submissions, book)));
        }
        return checking.get().checks();
    }
}
