package org.disclosure.rollup.job.selection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosure.rollup.check.picture.PictureDecisions;
import org.disclosure.rollup.district.selection.Contested;
import org.disclosure.rollup.district.selection.SubmissionSelection;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.decision.AmendmentBook;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.run.RollupParameters;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.finding.DecisionStore;
import org.disclosure.rollup.store.history.Statistics;
import org.disclosure.rollup.store.run.RosterStore;
import org.disclosure.rollup.store.run.SubmissionStatusStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Roster;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Selection before the checks begin and once all files are read: what the files of each unit are together and which of them
 * counts. Where files differ a finding says so, so that nothing is dropped unseen.
 */
@Component
public final class SubmissionSelectionListener implements StepExecutionListener {

    private final Forms forms;
    private final SubmissionStatusStore statuses;
    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final AmendmentStore amendments;
    private final RosterStore rosters;
    private final Statistics statistics;

    SubmissionSelectionListener(
            Forms forms,
            SubmissionStatusStore statuses,
            SubmissionStore submissions,
            DecisionStore decisions,
            AmendmentStore amendments,
            RosterStore rosters,
            Statistics statistics) {
        this.forms = forms;
        this.statuses = statuses;
        this.submissions = submissions;
        this.decisions = decisions;
        this.amendments = amendments;
        this.rosters = rosters;
        this.statistics = statistics;
    }

    @Override
    public void beforeStep(StepExecution step) {
        long run = RollupParameters.run(step);
        int year = RollupParameters.of(step).year();
        select(run, year);
        statistics.renew();
    }

    private void select(long run, int year) {
        Form form = forms.forReportYear(year);
        Roster roster = rosters.roster(run);
        Contested contested = Contested.among(year, statuses.candidates(run), statuses.doubtful(run));
        List<Candidate> candidates = contested.others();
        Function<Candidate, List<Entry>> entries =
                file -> submissions.entries(run, file.revision().file(), form);
        Set<Integer> pictured = statuses.pictured(run);
        ConfirmedPictures pictures = new ConfirmedPictures(
                candidates.stream()
                        .filter(file -> pictured.contains(file.revision().file()))
                        .toList(),
                new PictureDecisions(year, form, decisions.ofYear(year)),
                entries);
        AmendedAnswers amended = new AmendedAnswers(form, new AmendmentBook(amendments.ofYear(year)), entries);
        List<Answer> answers = new SubmissionSelection(year, roster.tree())
                        .of(
                                candidates,
                                ChosenFiles.of(year, candidates, decisions.ofYear(year)),
                                pictures.tables(),
                                entries)
                        .stream()
                        .map(amended::amend)
                        .toList();
        Map<String, Set<String>> given = new HashMap<>();
        answers.forEach(
                answer -> given.merge(answer.candidate().unit(), answer.tables(), SubmissionSelectionListener::both));
        VersionFindings versions = new VersionFindings(form);
        statuses.save(
                run,
                Stream.concat(
                                ContestedFindings.of(contested, roster),
                                answers.stream().map(answer -> {
                                    AnsweredFindings answered = new AnsweredFindings(
                                            answer, given.get(answer.candidate().unit()), form);
                                    return new SubmissionStatusStore.Settled(
                                            answer,
                                            Stream.of(
                                                            versions.of(answer),
                                                            pictures.findings(answer),
                                                            amended.findings(answer))
                                                    .flatMap(List::stream)
                                                    .toList(),
                                            finding ->
                                                    answered.isAnswered(finding) || amended.isAnswered(answer, finding),
                                            answered::isHint);
                                }))
                        .toList(),
                form);
    }

    private static Set<String> both(Set<String> tables, Set<String> others) {
        Set<String> both = new HashSet<>(tables);
        both.addAll(others);
        return both;
    }
}
