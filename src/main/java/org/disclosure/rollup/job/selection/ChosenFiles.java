package org.disclosure.rollup.job.selection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.selection.Places;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;

/**
 * The files that the office chose among several of a unit (采用这一份). A choice holds until a file of the unit comes that the
 * office could not know; the bytes of one that it knew are no news.
 */
final class ChosenFiles {

    private ChosenFiles() {}

    /**
     * One file of a unit at most.
     *
     * @param decisions those of the year, the earliest first
     */
    static Set<Candidate> of(int year, List<Candidate> candidates, List<Decision> decisions) {
        Map<String, Decision> choices = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.reference().isOf(Problem.I_DUPLICATE)) {
                choices.put(decision.reference().key(), decision);
            }
        }
        choices.values().removeIf(decision -> decision.verdict() != Verdict.TAKE);
        if (choices.isEmpty()) {
            return Set.of();
        }
        Places places = new Places(candidates);
        Map<String, Candidate> chosen = new HashMap<>();
        for (Candidate file : candidates) {
            choice(year, file, choices)
                    .filter(decision -> candidates.stream()
                            .filter(other -> other.unit().equals(file.unit()) && !other.equals(file))
                            .noneMatch(other -> places.of(other).received().isAfter(decision.on())))
                    .ifPresent(decision -> chosen.merge(file.unit(), file, later(year, choices)));
        }
        return chosen.values().stream().collect(Collectors.toSet());
    }

    private static BinaryOperator<Candidate> later(int year, Map<String, Decision> choices) {
        return BinaryOperator.maxBy(Comparator.comparing(
                file -> choice(year, file, choices).map(Decision::number).orElseThrow()));
    }

    /** What the office decided last of a file; whatever it was held against. */
    private static Optional<Decision> choice(int year, Candidate file, Map<String, Decision> choices) {
        Finding about = Finding.of(Problem.I_DUPLICATE).given();
        return Optional.ofNullable(choices.get(FindingNumber.of(year, Optional.of(file.unit()), file.path(), about)
                .key()));
    }
}
