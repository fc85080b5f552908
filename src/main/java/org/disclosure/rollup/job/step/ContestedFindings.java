package org.disclosure.rollup.job.step;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.district.selection.Contested;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.district.selection.SubmissionStatus;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.store.run.SubmissionStatusStore.Settled;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** Asks about submissions that count for nobody: once about each content that came in the names of several units. */
final class ContestedFindings {

    private ContestedFindings() {}

    static Stream<Settled> of(Contested contested, Roster roster) {
        return contested.all().stream()
                .map(candidate -> new Settled(
                        new Answer(candidate, SubmissionStatus.CONTESTED, Set.of(), List.of(), List.of()),
                        contested.same().stream()
                                .filter(files -> files.get(0).equals(candidate))
                                .map(files -> same(files, roster))
                                .toList(),
                        finding -> false,
                        finding -> false));
    }

    private static Finding same(List<Candidate> files, Roster roster) {
        String paths = files.stream().map(Candidate::path).collect(Collectors.joining("、"));
        String units = files.stream()
                .map(file -> roster.find(file.unit()).map(Unit::name).orElse(file.unit()))
                .distinct()
                .collect(Collectors.joining("、"));
        return Finding.of(Problem.I_UNKNOWN_BUREAU, paths, units).as("same").given(paths, units);
    }
}
