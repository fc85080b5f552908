package org.disclosure.rollup.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.disclosure.rollup.fixture.RealReport;
import org.disclosure.rollup.form.CellCode;
import org.junit.jupiter.api.Test;

/** All that is suggested against what comes of trying all sets of one, two and three cells of table 3. */
class EverySmallestChangeTest {

    private static final int ROUNDS = 120;

    @Test
    void nothingFitsThatIsNotSuggested() {
        Random random = new Random(30);
        int inOneBlock = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Table3 table = new Table3(RealReport.all().get(round % 2));
            table.spoil(random, 1 + round % 3);
            List<RelationGroup> blocks = new Grouping(new Balance(table.submission(), table.relations())).blocks();
            Set<Set<String>> tried = smallest(table);

            assertThat(tried).as("round %d", round).containsAll(combined(blocks));
            if (blocks.size() == 1) {
                inOneBlock++;
                assertThat(combined(blocks)).as("round %d", round).isEqualTo(tried);
            }
        }
        assertThat(inOneBlock).isGreaterThan(ROUNDS / 2);
    }

    /** A suggestion of each block, in all combinations. */
    private static Set<Set<String>> combined(List<RelationGroup> blocks) {
        Set<Set<String>> combined = Set.of(Set.of());
        for (RelationGroup relationGroup : blocks) {
            Set<Set<String>> more = combined;
            combined = relationGroup.suggestions().stream()
                    .flatMap(suggestion -> more.stream().map(others -> {
                        Set<String> all = new TreeSet<>(others);
                        all.addAll(List.of(suggestion.machine().split(";")));
                        return all;
                    }))
                    .collect(Collectors.toSet());
        }
        return combined;
    }

    private static Set<Set<String>> smallest(Table3 table) {
        Set<Set<String>> fitting = Set.of();
        for (int size = 1; size <= 3 && fitting.isEmpty(); size++) {
            fitting = new Trial(table).sets(size);
        }
        return fitting;
    }

    /** Tries sets of cells with the relations that they enter as bits of a number. */
    private static final class Trial {

        private final Table3 table;
        private final List<CellCode> cells;
        private final List<Relation> relations;
        private final long[] entered;
        private final long broken;
        private final Set<Set<String>> fitting;

        private Trial(Table3 table) {
            this.table = table;
            this.cells = table.cells();
            this.relations = table.relations();
            this.entered = cells.stream()
                    .mapToLong(cell -> bits(relation -> relation.coefficients().containsKey(cell)))
                    .toArray();
            this.broken = bits(Relation::broken);
            this.fitting = new HashSet<>();
        }

        private long bits(Predicate<Relation> which) {
            long bits = 0;
            for (int number = 0; number < relations.size(); number++) {
                bits |= which.test(relations.get(number)) ? 1L << number : 0;
            }
            return bits;
        }

        private Set<Set<String>> sets(int size) {
            extend(List.of(), 0, 0, size);
            return fitting;
        }

        /** @param once the relations that a single chosen cell enters, @param more those that several enter */
        private void extend(List<Integer> chosen, long once, long more, int size) {
            if (chosen.size() == size) {
                if ((broken & ~(once | more)) == 0 && (once & ~broken) == 0) {
                    solve(chosen).ifPresent(fitting::add);
                }
                return;
            }
            for (int cell = chosen.isEmpty() ? 0 : chosen.get(chosen.size() - 1) + 1; cell < cells.size(); cell++) {
                List<Integer> longer = new ArrayList<>(chosen);
                longer.add(cell);
                extend(longer, (once ^ entered[cell]) & ~more, more | once & entered[cell], size);
            }
        }

        /** Takes one cell after the other that a relation leaves no choice for. */
        private Optional<Set<String>> solve(List<Integer> chosen) {
            Map<Integer, BigDecimal> by = new TreeMap<>();
            boolean found = true;
            while (found && by.size() < chosen.size()) {
                found = false;
                for (Relation relation : relations) {
                    List<Integer> open = chosen.stream()
                            .filter(cell -> !by.containsKey(cell)
                                    && relation.coefficients().containsKey(cells.get(cell)))
                            .toList();
                    if (open.size() == 1) {
                        found = true;
                        int coefficient = relation.coefficients().get(cells.get(open.get(0)));
                        by.put(open.get(0), left(relation, by).multiply(BigDecimal.valueOf(-coefficient)));
                    }
                }
            }
            assertThat(by).hasSameSizeAs(chosen);
            boolean fits =
                    relations.stream().allMatch(relation -> left(relation, by).signum() == 0)
                            && by.entrySet().stream()
                                    .allMatch(change -> change.getValue().signum() != 0
                                            && then(change).signum() >= 0);
            return fits
                    ? Optional.of(by.entrySet().stream()
                            .map(change -> cells.get(change.getKey()) + "="
                                    + then(change).toPlainString())
                            .collect(Collectors.toCollection(TreeSet::new)))
                    : Optional.empty();
        }

        private BigDecimal then(Map.Entry<Integer, BigDecimal> change) {
            return table.figure(cells.get(change.getKey())).add(change.getValue());
        }

        private BigDecimal left(Relation relation, Map<Integer, BigDecimal> by) {
            BigDecimal left = relation.difference();
            for (Map.Entry<Integer, BigDecimal> change : by.entrySet()) {
                int coefficient = relation.coefficients().getOrDefault(cells.get(change.getKey()), 0);
                left = left.add(change.getValue().multiply(BigDecimal.valueOf(coefficient)));
            }
            return left;
        }
    }
}
