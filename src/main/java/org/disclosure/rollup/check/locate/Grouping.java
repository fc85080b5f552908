package org.disclosure.rollup.check.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts the broken relations so that the fewest cells change. Groups that no cell connects are explained each for itself;
 * but two figures of a row that changed places break two columns and leave the row's total right, so two or three groups
 * are explained together where that takes fewer cells.
 */
final class Grouping {

    private static final int MOST_CELLS = 3;

    /** With more groups in one table than these it is no matter of a slip. */
    private static final int MOST_GROUPS = 6;

    private final Balance balance;
    private final Map<Set<Integer>, Optional<RelationGroup>> tried = new HashMap<>();

    Grouping(Balance balance) {
        this.balance = balance;
    }

    List<RelationGroup> blocks() {
        List<Set<Integer>> groups = balance.brokenGroups();
        Set<Integer> all =
                IntStream.range(0, balance.relations()).boxed().collect(Collectors.toCollection(TreeSet::new));
        return balance.connected(all).stream()
                .map(table -> groups.stream().filter(table::containsAll).toList())
                .flatMap(near -> near.size() > MOST_GROUPS ? near.stream().map(this::alone) : fewest(near).stream())
                .toList();
    }

    /** The groups parted so that the fewest cells change; each alone where that is no more. */
    private List<RelationGroup> fewest(List<Set<Integer>> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Set<Integer>> rest = groups.subList(1, groups.size());
        List<RelationGroup> fewest = joined(alone(groups.get(0)), fewest(rest));
        for (int second = 0; second < rest.size(); second++) {
            for (int third = second; third < rest.size(); third++) {
                List<Set<Integer>> others =
                        third == second ? List.of(rest.get(second)) : List.of(rest.get(second), rest.get(third));
                Optional<RelationGroup> together = together(groups.get(0), others);
                if (together.isPresent()) {
                    List<Set<Integer>> left = new ArrayList<>(rest);
                    left.removeAll(others);
                    List<RelationGroup> blocks = joined(together.get(), fewest(left));
                    fewest = cells(blocks) < cells(fewest) ? blocks : fewest;
                }
            }
        }
        return fewest;
    }

    private static List<RelationGroup> joined(RelationGroup relationGroup, List<RelationGroup> more) {
        return Stream.concat(Stream.of(relationGroup), more.stream()).toList();
    }

    private static int cells(List<RelationGroup> blocks) {
        return blocks.stream().mapToInt(RelationGroup::cells).sum();
    }

    private RelationGroup alone(Set<Integer> group) {
        return tried.computeIfAbsent(group, relations -> search(relations, 1, MOST_CELLS))
                .orElse(new RelationGroup(group, MOST_CELLS + 1, List.of()));
    }

    /** Several groups as one, where that takes fewer cells than each alone. */
    private Optional<RelationGroup> together(Set<Integer> group, List<Set<Integer>> others) {
        Set<Integer> union = new TreeSet<>(group);
        others.forEach(union::addAll);
        int apart = alone(group).cells()
                + others.stream().mapToInt(other -> alone(other).cells()).sum();
        return tried.computeIfAbsent(
                union, relations -> search(relations, 1 + others.size(), Math.min(MOST_CELLS, apart - 1)));
    }

    private Optional<RelationGroup> search(Set<Integer> relations, int from, int to) {
        SupportSearch search = new SupportSearch(balance, relations);
        for (int cells = from; cells <= to; cells++) {
            List<Suggestion> suggestions = search.find(cells).stream()
                    .flatMap(by -> balance.changes(by).stream())
                    .map(changes -> new Suggestion(TypingError.behind(changes)))
                    .toList();
            if (!suggestions.isEmpty()) {
                return Optional.of(new RelationGroup(relations, cells, suggestions));
            }
        }
        return Optional.empty();
    }
}
