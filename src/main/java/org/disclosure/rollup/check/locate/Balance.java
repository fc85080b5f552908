package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Submission;

/**
 * The relations of a submission as a system of equations. Cells and relations go by number: cells in the form's order,
 * relations as they were given.
 */
final class Balance {

    private final Submission submission;
    private final List<Relation> relations;
    private final List<FormCell> cells;
    private final Map<CellCode, Integer> numbers = new HashMap<>();

    /** The equalities that a cell enters, and with which coefficients. */
    private final int[][] columns;

    private final int[][] coefficients;

    /** The cells that enter an equality. */
    private final int[][] members;

    private final BigDecimal[] held;

    Balance(Submission submission, List<Relation> relations) {
        this.submission = submission;
        this.relations = List.copyOf(relations);
        Set<CellCode> entering = relations.stream()
                .flatMap(relation -> relation.coefficients().keySet().stream())
                .collect(Collectors.toSet());
        this.cells = submission.form().cells().stream()
                .filter(cell -> entering.contains(cell.code()))
                .toList();
        for (FormCell cell : cells) {
            numbers.put(cell.code(), numbers.size());
        }
        this.members = relations.stream().map(this::members).toArray(int[][]::new);
        this.columns = columns();
        this.coefficients = new int[cells.size()][];
        for (int cell = 0; cell < columns.length; cell++) {
            CellCode code = cells.get(cell).code();
            coefficients[cell] = IntStream.of(columns[cell])
                    .map(relation -> coefficient(relation, code))
                    .toArray();
        }
        this.held = cells.stream()
                .map(cell -> submission.amount(cell.code()).orElse(BigDecimal.ZERO))
                .toArray(BigDecimal[]::new);
    }

    private int[] members(Relation relation) {
        if (relation.atLeast()) {
            return new int[0];
        }
        return relation.coefficients().entrySet().stream()
                .filter(term -> term.getValue() != 0 && numbers.containsKey(term.getKey()))
                .mapToInt(term -> numbers.get(term.getKey()))
                .sorted()
                .toArray();
    }

    private int coefficient(int relation, CellCode code) {
        return relations.get(relation).coefficients().getOrDefault(code, 0);
    }

    private int[][] columns() {
        List<IntStream.Builder> entered =
                cells.stream().map(cell -> IntStream.builder()).toList();
        for (int relation = 0; relation < members.length; relation++) {
            for (int cell : members[relation]) {
                entered.get(cell).add(relation);
            }
        }
        return entered.stream().map(relation -> relation.build().toArray()).toArray(int[][]::new);
    }

    Form form() {
        return submission.form();
    }

    int cells() {
        return columns.length;
    }

    int relations() {
        return members.length;
    }

    /** The number of the cell; empty when it enters no relation. */
    Optional<Integer> number(CellCode cell) {
        return Optional.ofNullable(numbers.get(cell));
    }

    Relation relation(int relation) {
        return relations.get(relation);
    }

    int[] relationsOf(int cell) {
        return columns[cell];
    }

    int[] cellsOf(int relation) {
        return members[relation];
    }

    /** Coefficient of the cell in the equality; 0 when it is not a term. */
    int coefficient(int cell, int relation) {
        for (int at = 0; at < columns[cell].length; at++) {
            if (columns[cell][at] == relation) {
                return coefficients[cell][at];
            }
        }
        return 0;
    }

    /** Value of the cell, 0 for a blank. */
    BigDecimal held(int cell) {
        return held[cell];
    }

    /** The equalities that do not add up, in groups that no cell connects. */
    List<Set<Integer>> brokenGroups() {
        Set<Integer> broken = new TreeSet<>();
        IntStream.range(0, relations.size())
                .filter(number -> relations.get(number).broken())
                .forEach(broken::add);
        return connected(broken);
    }

    /** These relations in groups that no cell connects. */
    List<Set<Integer>> connected(Set<Integer> some) {
        Set<Integer> left = new TreeSet<>(some);
        List<Set<Integer>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<Integer> group = new TreeSet<>();
            List<Integer> reached = new ArrayList<>(List.of(left.iterator().next()));
            while (!reached.isEmpty()) {
                int relation = reached.remove(reached.size() - 1);
                if (left.remove(relation)) {
                    group.add(relation);
                    IntStream.of(members[relation])
                            .flatMap(cell -> IntStream.of(columns[cell]))
                            .forEach(reached::add);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    /** Difference that remains in the relation after the changes. */
    BigDecimal left(int relation, Map<Integer, BigDecimal> by) {
        BigDecimal left = relations.get(relation).difference();
        for (Map.Entry<Integer, BigDecimal> change : by.entrySet()) {
            CellCode code = cells.get(change.getKey()).code();
            left = left.add(change.getValue().multiply(BigDecimal.valueOf(coefficient(relation, code))));
        }
        return left;
    }

    /** The changes by these amounts; empty when a cell cannot hold its number or a relation with "at least" would break. */
    Optional<List<Change>> changes(Map<Integer, BigDecimal> by) {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> one : by.entrySet()) {
            FormCell cell = cells.get(one.getKey());
            BigDecimal then = plain(held(one.getKey()).add(one.getValue()));
            if (then.signum() < 0 && !cell.number().negativeAllowed()
                    || cell.number().whole() && then.scale() > 0) {
                return Optional.empty();
            }
            changes.add(new Change(cell, submission.find(cell.code()), then));
        }
        boolean breaks = IntStream.range(0, relations.size())
                .filter(number -> relations.get(number).atLeast()
                        && relations.get(number).difference().signum() >= 0)
                .anyMatch(number -> left(number, by).signum() < 0);
        return breaks ? Optional.empty() : Optional.of(changes);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
