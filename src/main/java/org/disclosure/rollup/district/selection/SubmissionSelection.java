package org.disclosure.rollup.district.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.submission.UnitTree;

/**
 * The rule which of several submissions of a unit counts: of those of the year the latest {@link Revision}. A government's is
 * only compared, unless it is the only one of its area ({@link GovernmentReports}).
 */
public final class SubmissionSelection {

    private final int year;
    private final UnitTree tree;

    public SubmissionSelection(int year, UnitTree tree) {
        this.year = year;
        this.tree = tree;
    }

    /**
     * A submission that could be read and is of a unit of the roster.
     *
     * @param path where its file lies
     * @param sha256 of its file's content
     * @param statedYear the year that it says it is of
     * @param voided whether it says that it is void
     */
    public record Candidate(
            Revision revision, String path, String unit, String sha256, int statedYear, boolean voided) {}

    /**
     * The status of a submission.
     *
     * @param instead the submission that is taken in place of a superseded one; empty for all others
     */
    public record Answer(Candidate candidate, SubmissionStatus status, Optional<Candidate> instead) {}

    /** The status of each of these, in their order. */
    public List<Answer> of(List<Candidate> candidates) {
        Map<String, Candidate> latest = latest(candidates);
        Set<String> added = latest.keySet().stream().filter(tree::isAdded).collect(Collectors.toSet());
        Set<String> counted = new GovernmentReports(tree).countedForTheirAreas(added);
        List<Answer> answers = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate ofUnit = latest.get(candidate.unit());
            SubmissionStatus status = status(candidate, ofUnit, counted);
            boolean replaced = status == SubmissionStatus.SUPERSEDED;
            answers.add(new Answer(candidate, status, replaced ? Optional.of(ofUnit) : Optional.empty()));
        }
        return answers;
    }

    /** The latest submission of the year of each unit that has any. */
    private Map<String, Candidate> latest(List<Candidate> candidates) {
        Map<String, Candidate> latest = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (isOfTheYear(candidate)) {
                latest.merge(
                        candidate.unit(),
                        candidate,
                        (one, other) -> one.revision().compareTo(other.revision()) < 0 ? other : one);
            }
        }
        return latest;
    }

    private boolean isOfTheYear(Candidate candidate) {
        return !candidate.voided() && candidate.statedYear() == year;
    }

    /** @param governments those whose reports count for their areas */
    private SubmissionStatus status(Candidate candidate, Candidate latest, Set<String> governments) {
        if (!isOfTheYear(candidate)) {
            return candidate.voided() ? SubmissionStatus.VOID : SubmissionStatus.OTHER_YEAR;
        }
        if (candidate != latest) {
            return SubmissionStatus.SUPERSEDED;
        }
        if (!tree.isAdded(candidate.unit())) {
            return SubmissionStatus.NOT_ADDED;
        }
        return tree.isGovernment(candidate.unit()) && !governments.contains(candidate.unit())
                ? SubmissionStatus.COMPARED_ONLY
                : SubmissionStatus.COUNTED;
    }
}
