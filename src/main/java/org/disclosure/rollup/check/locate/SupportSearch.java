package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds every set of so many cells whose change clears some broken relations and leaves all others where they are.
 *
 * <p>The search is complete. A broken relation that no chosen cell enters needs a cell, and so does another relation that
 * a single chosen cell enters, since one change alone would move it: one of the few cells of such a relation must be
 * chosen next. Where none is left, the small system is solved; if it has no solution, a further cell must enter one of its
 * relations. Only sets with exactly one solution count: where cells stand for each other, fewer cells do as well.
 */
final class SupportSearch {

    /** Counted rather than timed, so that every machine finds the same. */
    private static final int MOST_STEPS = 20_000;

    private final Balance balance;
    private final Set<Integer> scope;
    private final int widest;
    private final int[] entering;
    private final boolean[] passedOver;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Map<Integer, BigDecimal>> found = new ArrayList<>();
    private int steps;

    /** @param scope the broken relations to clear */
    SupportSearch(Balance balance, Set<Integer> scope) {
        this.balance = balance;
        this.scope = scope;
        this.entering = new int[balance.relations()];
        this.passedOver = new boolean[balance.cells()];
        this.widest = IntStream.range(0, balance.cells())
                .map(cell -> balance.relationsOf(cell).length)
                .max()
                .orElse(0);
    }

    /**
     * By how much which cell would have to change, every set of this size; none when the search would take too long, as
     * it does for no slip of a hand.
     */
    List<Map<Integer, BigDecimal>> find(int size) {
        found.clear();
        steps = 0;
        search(size);
        return steps > MOST_STEPS ? List.of() : List.copyOf(found);
    }

    private void search(int more) {
        List<Integer> needy = needy();
        steps++;
        if (steps > MOST_STEPS || needy.size() > more * widest) {
            return;
        }
        Optional<BigDecimal[]> solution = needy.isEmpty() ? solve() : Optional.empty();
        if (more == 0 || solution.isPresent()) {
            solution.filter(by -> more == 0).ifPresent(this::keep);
            return;
        }
        List<Integer> tried = new ArrayList<>();
        for (int cell : candidates(needy)) {
            if (!passedOver[cell] && (more > 1 || entersAll(cell, needy))) {
                choose(cell);
                search(more - 1);
                unchoose(cell);
                // sets with this cell are done with
                passedOver[cell] = true;
                tried.add(cell);
            }
        }
        tried.forEach(cell -> passedOver[cell] = false);
    }

    /** The relations that a further cell must enter. */
    private List<Integer> needy() {
        List<Integer> needy = new ArrayList<>();
        for (int relation : scope) {
            if (entering[relation] == 0) {
                needy.add(relation);
            }
        }
        for (int cell : chosen) {
            for (int relation : balance.relationsOf(cell)) {
                if (entering[relation] == 1 && !scope.contains(relation)) {
                    needy.add(relation);
                }
            }
        }
        return needy;
    }

    /** Cells of which one must be chosen. */
    private int[] candidates(List<Integer> needy) {
        if (needy.isEmpty()) {
            return IntStream.of(touched())
                    .flatMap(relation -> IntStream.of(balance.cellsOf(relation)))
                    .distinct()
                    .toArray();
        }
        int[] fewest = balance.cellsOf(needy.get(0));
        for (int relation : needy) {
            int[] cells = balance.cellsOf(relation);
            fewest = cells.length < fewest.length ? cells : fewest;
        }
        return fewest;
    }

    private boolean entersAll(int cell, List<Integer> relations) {
        for (int relation : relations) {
            if (balance.coefficient(cell, relation) == 0) {
                return false;
            }
        }
        return true;
    }

    private void choose(int cell) {
        chosen.add(cell);
        passedOver[cell] = true;
        for (int relation : balance.relationsOf(cell)) {
            entering[relation]++;
        }
    }

    private void unchoose(int cell) {
        chosen.remove(chosen.size() - 1);
        for (int relation : balance.relationsOf(cell)) {
            entering[relation]--;
        }
    }

    private int[] touched() {
        return chosen.stream()
                .flatMapToInt(cell -> IntStream.of(balance.relationsOf(cell)))
                .distinct()
                .toArray();
    }

    private Optional<BigDecimal[]> solve() {
        int[] touched = touched();
        long[][] rows = new long[touched.length][chosen.size()];
        BigDecimal[] right = new BigDecimal[touched.length];
        for (int row = 0; row < touched.length; row++) {
            for (int column = 0; column < chosen.size(); column++) {
                rows[row][column] = balance.coefficient(chosen.get(column), touched[row]);
            }
            right[row] = scope.contains(touched[row])
                    ? balance.relation(touched[row]).difference().negate()
                    : BigDecimal.ZERO;
        }
        return LinearSystem.solve(rows, right, chosen.size());
    }

    private void keep(BigDecimal[] by) {
        if (Arrays.stream(by).allMatch(change -> change.signum() != 0)) {
            Map<Integer, BigDecimal> changes = new TreeMap<>();
            for (int at = 0; at < by.length; at++) {
                changes.put(chosen.get(at), by[at]);
            }
            found.add(changes);
        }
    }
}
