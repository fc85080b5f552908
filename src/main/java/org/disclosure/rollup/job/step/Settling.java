package org.disclosure.rollup.job.step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.district.selection.SubmissionSelection;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.change.Reuse;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.history.Statistics;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Before the checks begin, once all files are read: settles what the files of each unit are together and which of them counts,
 * and takes over what the checks found of those that are as they were. Where files differ a finding says so, so that nothing
 * is dropped unseen.
 */
public final class Settling implements StepExecutionListener {

    private final Forms forms;
    private final SubmissionStatusStore statuses;
    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final RosterStore rosters;
    private final Statistics statistics;
    private final Reuse reuse;

    public Settling(
            Forms forms,
            SubmissionStatusStore statuses,
            SubmissionStore submissions,
            DecisionStore decisions,
            RosterStore rosters,
            Statistics statistics,
            Reuse reuse) {
        this.forms = forms;
        this.statuses = statuses;
        this.submissions = submissions;
        this.decisions = decisions;
        this.rosters = rosters;
        this.statistics = statistics;
        this.reuse = reuse;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long run = step.getJobExecution().getJobInstanceId();
        int year = RollupParameters.of(step).year();
        settle(run, year);
        statistics.renew();
        reuse.takeChecks(run, year);
    }

    private void settle(long run, int year) {
        Form form = forms.forReportYear(year);
        List<Candidate> candidates = statuses.candidates(run);
        List<Answer> answers = new SubmissionSelection(year, rosters.roster(run).tree())
                .of(
                        candidates,
                        ChosenFiles.of(year, candidates, decisions.ofYear(year)),
                        file -> submissions.entries(run, file.revision().file(), form));
        Map<String, Set<String>> given = new HashMap<>();
        answers.forEach(answer -> given.computeIfAbsent(answer.candidate().unit(), unit -> new HashSet<>())
                .addAll(answer.tables()));
        VersionFindings versions = new VersionFindings(form);
        statuses.save(
                run,
                answers.stream()
                        .map(answer -> {
                            AnsweredFindings answered = new AnsweredFindings(
                                    answer, given.get(answer.candidate().unit()), form);
                            return new SubmissionStatusStore.Settled(
                                    answer, versions.of(answer), answered::isAnswered, answered::isHint);
                        })
                        .toList(),
                form);
    }
}
