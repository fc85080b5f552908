package org.disclosure.rollup.finding.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;

/**
 * All decisions of a year held against its findings. A decision on a finding with these very values holds, the latest one
 * first; one on other values only tells why the finding is open again.
 */
public final class DecisionBook {

    private final Map<FindingNumber, List<Decision>> byReference = new HashMap<>();
    private final Map<String, List<Decision>> ofOtherValues = new HashMap<>();

    /**
     * @param decisions the earliest first
     * @param present the numbers of all findings there are
     */
    public DecisionBook(List<Decision> decisions, Collection<FindingNumber> present) {
        Set<FindingNumber> there = Set.copyOf(present);
        for (Decision decision : decisions) {
            byReference
                    .computeIfAbsent(decision.reference(), key -> new ArrayList<>())
                    .add(decision);
            if (!there.contains(decision.reference())) {
                ofOtherValues
                        .computeIfAbsent(decision.reference().key(), key -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    /** Review of the finding with this number. */
    public Review review(FindingNumber findingNumber, Severity severity) {
        List<Decision> own = byReference.getOrDefault(findingNumber, List.of());
        Optional<Decision> holding = lastThatCanHold(own, severity);
        Optional<Decision> refused = own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.get(own.size() - 1))
                        .filter(last -> last.refusal(severity).isPresent());
        if (holding.isPresent()) {
            return new Review(state(holding.get(), severity), holding, refused);
        }
        Optional<Decision> outdated =
                lastThatCanHold(ofOtherValues.getOrDefault(findingNumber.key(), List.of()), severity);
        boolean reopened = outdated.filter(decision -> decision.verdict() != Verdict.RETURN)
                .isPresent();
        return new Review(reopened ? Review.State.REOPENED : Review.State.OPEN, outdated, refused);
    }

    private static Review.State state(Decision decision, Severity severity) {
        return switch (decision.verdict()) {
            case RETURN -> Review.State.RETURNED;
            case ACCEPT -> Review.State.EXPLAINED;
            // where it holds there is no such finding of the file any more, and a picture that was taken is but a hint
            case TAKE ->
                decision.isOfAPicture() && severity == Severity.HINT ? Review.State.EXPLAINED : Review.State.REOPENED;
            case OVERRULE -> severity == Severity.ERROR ? Review.State.OVERRULED : Review.State.EXPLAINED;
        };
    }

    private static Optional<Decision> lastThatCanHold(List<Decision> decisions, Severity severity) {
        return decisions.stream()
                .filter(decision -> decision.refusal(severity).isEmpty())
                .reduce((earlier, later) -> later);
    }
}
