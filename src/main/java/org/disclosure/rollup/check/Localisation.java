package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Submission;

/**
 * Finds the cell that is most likely wrong: the smallest change that clears a group of broken equalities and breaks no
 * other. One cell is tried first, then two. All that fit are told, the likeliest first; no number is ever changed.
 */
public final class Localisation {

    private static final int MOST_TOLD = 5;

    /** With more unexplained groups than these the table is no matter of a slip. */
    private static final int MOST_GROUPS = 8;

    private final RuleBook book;

    public Localisation(RuleBook book) {
        this.book = book;
    }

    /** The findings with the suggestions that would clear them. */
    public List<Finding> explain(List<Finding> findings, Submission submission, int year, Optional<Submission> last) {
        Balance balance = new Balance(book.checks(submission.form()), submission, year, last);
        Map<Integer, Explained> explained = new HashMap<>();
        for (Explained group : explain(balance)) {
            group.equations().forEach(equation -> explained.put(equation, group));
        }
        return findings.stream()
                .map(finding -> finding.cell()
                        .filter(cell -> finding.outcome() == Finding.Outcome.BROKEN)
                        .flatMap(cell -> balance.number(finding.code(), cell))
                        .map(explained::get)
                        .map(group -> explained(finding, group, submission))
                        .orElse(finding))
                .toList();
    }

    /** Broken equations and what would clear all of them, the likeliest first. */
    private record Explained(Set<Integer> equations, List<Suggestion> suggestions) {}

    /**
     * Explains each group of broken equations by one cell; then those left over by two; then two of these together by two
     * cells, as when two figures of a row have changed places. What takes more is left to the bureau.
     */
    private static List<Explained> explain(Balance balance) {
        List<Explained> explained = new ArrayList<>();
        List<Set<Integer>> left = new ArrayList<>();
        for (Set<Integer> group : balance.brokenGroups()) {
            List<Suggestion> singles = ones(balance, group);
            List<Suggestion> found = singles.isEmpty() ? twos(balance, group) : singles;
            if (found.isEmpty()) {
                left.add(group);
            } else {
                explained.add(new Explained(group, found));
            }
        }
        if (left.size() > MOST_GROUPS) {
            return explained;
        }
        while (left.size() > 1) {
            Set<Integer> group = left.remove(0);
            for (Set<Integer> other : List.copyOf(left)) {
                Set<Integer> both = new TreeSet<>(group);
                both.addAll(other);
                List<Suggestion> found = twos(balance, both);
                if (!found.isEmpty()) {
                    explained.add(new Explained(both, found));
                    left.remove(other);
                    break;
                }
            }
        }
        return explained;
    }

    private static List<Suggestion> ones(Balance balance, Set<Integer> group) {
        return balance.cellsOf(group).stream()
                .flatMap(cell -> one(balance, group, cell).stream())
                .sorted(Comparator.comparingInt(Suggestion::cost))
                .toList();
    }

    private static List<Suggestion> twos(Balance balance, Set<Integer> group) {
        List<CellCode> cells = balance.cellsOf(group);
        List<Suggestion> found = new ArrayList<>();
        for (int first = 0; first < cells.size(); first++) {
            for (int second = first + 1; second < cells.size(); second++) {
                two(balance, group, cells.get(first), cells.get(second)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Suggestion::cost));
        return found;
    }

    private static Optional<Suggestion> one(Balance balance, Set<Integer> group, CellCode cell) {
        Map<Integer, Integer> column = balance.column(cell);
        int equation = group.iterator().next();
        if (!column.containsKey(equation)) {
            return Optional.empty();
        }
        BigDecimal by = by(balance.residual(equation), column.get(equation));
        return clears(balance, group, Map.of(cell, by))
                ? balance.change(cell, by).map(change -> new Suggestion(List.of(change)))
                : Optional.empty();
    }

    private static Optional<Suggestion> two(Balance balance, Set<Integer> group, CellCode first, CellCode second) {
        Map<Integer, Integer> one = balance.column(first);
        Map<Integer, Integer> other = balance.column(second);
        Optional<Integer> own = ownEquation(one, other);
        if (own.isEmpty()) {
            return ownEquation(other, one).isPresent() ? two(balance, group, second, first) : Optional.empty();
        }
        BigDecimal byFirst = by(balance.residual(own.get()), one.get(own.get()));
        Integer shared = ownEquation(other, one)
                .orElseGet(() -> other.keySet().iterator().next());
        BigDecimal left =
                balance.residual(shared).add(byFirst.multiply(BigDecimal.valueOf(one.getOrDefault(shared, 0))));
        BigDecimal bySecond = by(left, other.get(shared));
        if (!clears(balance, group, Map.of(first, byFirst, second, bySecond))) {
            return Optional.empty();
        }
        return balance.change(first, byFirst)
                .flatMap(change -> balance.change(second, bySecond).map(with -> new Suggestion(List.of(change, with))));
    }

    /** An equation that the one cell enters and the other does not. */
    private static Optional<Integer> ownEquation(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        return one.keySet().stream()
                .filter(equation -> !other.containsKey(equation))
                .findFirst();
    }

    private static BigDecimal by(BigDecimal residual, int coefficient) {
        return residual.negate().divide(BigDecimal.valueOf(coefficient));
    }

    /** Whether the changes bring every equation of the group to nothing, and leave every other where it is. */
    private static boolean clears(Balance balance, Set<Integer> group, Map<CellCode, BigDecimal> changes) {
        Set<Integer> touched = new HashSet<>(group);
        changes.keySet().forEach(cell -> touched.addAll(balance.column(cell).keySet()));
        for (int equation : touched) {
            BigDecimal left = balance.residual(equation);
            for (Map.Entry<CellCode, BigDecimal> change : changes.entrySet()) {
                int coefficient = balance.column(change.getKey()).getOrDefault(equation, 0);
                left = left.add(change.getValue().multiply(BigDecimal.valueOf(coefficient)));
            }
            if (left.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private static Finding explained(Finding finding, Explained group, Submission submission) {
        List<Suggestion> suggestions = group.suggestions();
        List<Suggestion> told = suggestions.subList(0, Math.min(MOST_TOLD, suggestions.size()));
        return finding.suggesting(told.stream().map(Suggestion::machine).collect(Collectors.joining(" | ")))
                .clearedBy(
                        words(suggestions.get(0), submission), group.equations().size(), suggestions.size());
    }

    /** {@code 自然人·1.本机关不掌握相关政府信息（D17）由 317 改为 31}, without words of a language. */
    private static String words(Suggestion suggestion, Submission submission) {
        return suggestion.changes().stream()
                .map(change -> {
                    FormCell cell = submission.form().cell(change.cell());
                    String address = submission
                            .address(change.cell())
                            .map(at -> "（" + at + "）")
                            .orElse("");
                    String now = change.now().map(BigDecimal::toPlainString).orElse("?");
                    return cell.title() + address + " " + now + " → "
                            + change.then().toPlainString();
                })
                .collect(Collectors.joining("，"));
    }
}
