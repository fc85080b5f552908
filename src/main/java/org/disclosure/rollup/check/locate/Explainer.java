package org.disclosure.rollup.check.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.submission.Submission;

/** Explains the broken relations of a submission by the fewest changes, all that fit, the likeliest first. */
public final class Explainer {

    /** Of more explanations than these one is pushed only for a single slip of the hand or for what the text states. */
    private static final int MANY = 12;

    /** Those beyond are only counted. */
    private static final int MOST_SHOWN = 6;

    private final TextFigures textFigures;

    /** @param stated what the report's text says, which decides between changes that fit equally */
    public Explainer(TextFigures textFigures) {
        this.textFigures = textFigures;
    }

    /** Remedies for the broken relations, as far as any are found. */
    public List<Remedy> explain(Submission submission, List<Relation> relations) {
        Balance balance = new Balance(submission, relations);
        List<RelationGroup> blocks = new Grouping(balance).blocks();
        boolean mayBeShifted = blocks.stream().anyMatch(relationGroup -> relationGroup.cells() > 1);
        return (mayBeShifted ? withShifts(blocks, new Shifts(balance).find()) : blocks)
                .stream().filter(RelationGroup::explained).map(this::remedy).toList();
    }

    /** The blocks with the shifts that clear them: as a further suggestion for one, or as the only one for several. */
    private static List<RelationGroup> withShifts(List<RelationGroup> blocks, List<Shifts.Shift> shifts) {
        List<RelationGroup> explained = new ArrayList<>(blocks);
        for (Shifts.Shift shift : shifts) {
            List<RelationGroup> cleared = explained.stream()
                    .filter(relationGroup -> shift.relations().containsAll(relationGroup.relations()))
                    .toList();
            boolean whole = cleared.stream()
                            .mapToInt(relationGroup -> relationGroup.relations().size())
                            .sum()
                    == shift.relations().size();
            boolean needed = cleared.size() == 1
                    ? cleared.get(0).cells() > 1
                    : cleared.stream().anyMatch(relationGroup -> !relationGroup.explained());
            if (whole && needed) {
                explained.removeAll(cleared);
                explained.add(with(shift, cleared));
            }
        }
        return explained;
    }

    private static RelationGroup with(Shifts.Shift shift, List<RelationGroup> cleared) {
        List<Suggestion> suggestions = new ArrayList<>(List.of(shift.suggestion()));
        if (cleared.size() == 1) {
            // the same cells without a name are no other explanation
            cleared.get(0).suggestions().stream()
                    .filter(suggestion -> !suggestion.changesAs(shift.suggestion()))
                    .forEach(suggestions::add);
        }
        return new RelationGroup(
                shift.relations(), (int) shift.suggestion().changes().count(), suggestions);
    }

    private Remedy remedy(RelationGroup relationGroup) {
        Comparator<Suggestion> byLikelihood = Suggestion.byLikelihood(textFigures);
        List<Suggestion> all = relationGroup.suggestions().stream()
                .sorted(byLikelihood.thenComparing(Suggestion.bySize()))
                .toList();
        Suggestion first = all.get(0);
        boolean decided = all.size() == 1
                || byLikelihood.compare(first, all.get(1)) < 0
                        && (all.size() <= MANY || first.isSlip() || first.agreements(textFigures) > 0);
        List<Suggestion> shown = all.subList(0, Math.min(MOST_SHOWN, all.size()));
        return new Remedy(
                relationGroup.relations(),
                shown.stream().map(Suggestion::machine).collect(Collectors.joining(" | ")),
                new Words(textFigures)
                        .of(shown, all.size(), relationGroup.relations().size(), decided));
    }
}
