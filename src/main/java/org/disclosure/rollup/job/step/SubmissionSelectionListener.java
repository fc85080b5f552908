package org.disclosure.rollup.job.step;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.Contested;
import org.disclosure.rollup.district.selection.SubmissionSelection;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.history.Statistics;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.submission.Roster;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Selection of the file of each unit that counts, before the checks begin and once all files are read. Takes over what the
 * checks found of those that are as they were. A file that another one replaces is named in a finding, so that nothing is
 * dropped unseen.
 */
@Component
public final class SubmissionSelectionListener implements StepExecutionListener {

    private final SubmissionStatusStore statuses;
    private final RosterStore rosters;
    private final Statistics statistics;
    private final Reuse reuse;

    SubmissionSelectionListener(
            SubmissionStatusStore statuses, RosterStore rosters, Statistics statistics, Reuse reuse) {
        this.statuses = statuses;
        this.rosters = rosters;
        this.statistics = statistics;
        this.reuse = reuse;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long run = RollupParameters.run(step);
        int year = RollupParameters.of(step).year();
        select(run, year);
        statistics.renew();
        reuse.takeChecks(run, year);
    }

    private void select(long run, int year) {
        Roster roster = rosters.roster(run);
        SubmissionSelection selection = new SubmissionSelection(year, roster.tree());
        Contested contested = Contested.among(year, statuses.candidates(run), statuses.doubtful(run));
        statuses.save(
                run,
                Stream.concat(
                                selection.of(contested.others()).stream()
                                        .map(answer -> new SubmissionStatusStore.Settled(answer, duplicates(answer))),
                                ContestedFindings.of(contested, roster))
                        .toList());
    }

    private static List<Finding> duplicates(Answer answer) {
        return answer.instead().stream()
                .map(counted -> duplicate(counted, answer.candidate()))
                .toList();
    }

    private static Finding duplicate(Candidate counted, Candidate other) {
        Finding finding =
                Finding.of(Problem.I_DUPLICATE, counted.path(), other.path()).given(counted.path(), other.path());
        return counted.sha256().equals(other.sha256()) ? finding.as("same").weighing(Severity.HINT) : finding;
    }
}
