package org.disclosure.rollup.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;

/**
 * Finds rows and columns whose figures from some cell on stand one place too far. Many cells change, yet it is one slip; so
 * it counts only when it clears at least as many relations as it changes cells, three or more.
 */
final class Shifts {

    private static final int FEWEST_CELLS = 3;

    /** A shift and the broken relations that it clears. */
    record Shift(Set<Integer> relations, Suggestion suggestion) {}

    private final Balance balance;
    private final Map<String, Shift> found = new LinkedHashMap<>();

    Shifts(Balance balance) {
        this.balance = balance;
    }

    List<Shift> find() {
        found.clear();
        for (FormTable table : balance.form().tables()) {
            for (FormBlock block : table.blocks()) {
                for (FormRow row : block.rows()) {
                    Function<FormColumn, CellCode> cell =
                            column -> new CellCode(table.code(), row.code(), column.code());
                    along(
                            block.columns(),
                            cell,
                            FormColumn::total,
                            TypingErrorKind.SHIFTED_RIGHT,
                            TypingErrorKind.SHIFTED_LEFT);
                }
                for (FormColumn column : block.columns()) {
                    Function<FormRow, CellCode> cell = row -> new CellCode(table.code(), row.code(), column.code());
                    along(block.rows(), cell, FormRow::total, TypingErrorKind.SHIFTED_DOWN, TypingErrorKind.SHIFTED_UP);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Tries every part of a row or column that ends at the table's edge or before a total. */
    private <T> void along(
            List<T> places,
            Function<T, CellCode> cell,
            Function<T, Boolean> total,
            TypingErrorKind forwards,
            TypingErrorKind backwards) {
        List<Integer> line = places.stream()
                .flatMap(place -> balance.number(cell.apply(place)).stream())
                .toList();
        if (line.size() < places.size()) {
            return;
        }
        for (int end = FEWEST_CELLS; end <= line.size(); end++) {
            if (end == line.size() || total.apply(places.get(end))) {
                for (int start = 0; start <= end - FEWEST_CELLS; start++) {
                    List<Integer> part = line.subList(start, end);
                    shift(part, forwards);
                    List<Integer> reversed = new ArrayList<>(part);
                    Collections.reverse(reversed);
                    shift(reversed, backwards);
                }
            }
        }
    }

    /** Moves figures back from the second cell into the first, and so on; the last cell's own figure is lost. */
    private void shift(List<Integer> cells, TypingErrorKind typingErrorKind) {
        if (balance.held(cells.get(0)).signum() != 0
                || balance.held(cells.get(1)).signum() == 0) {
            return;
        }
        Map<Integer, BigDecimal> by = new TreeMap<>();
        for (int at = 0; at < cells.size() - 1; at++) {
            by.put(cells.get(at), balance.held(cells.get(at + 1)).subtract(balance.held(cells.get(at))));
        }
        int lost = cells.get(cells.size() - 1);
        if (balance.relationsOf(lost).length > 0) {
            int relation = balance.relationsOf(lost)[0];
            BigDecimal left = balance.left(relation, by);
            by.put(lost, left.divide(BigDecimal.valueOf(-balance.coefficient(lost, relation))));
        }
        by.values().removeIf(change -> change.signum() == 0);
        Set<Integer> cleared = cleared(by);
        if (by.size() >= FEWEST_CELLS && cleared.size() >= by.size()) {
            balance.changes(by).ifPresent(changes -> keep(cleared, typingErrorKind, changes, lost));
        }
    }

    /** The broken relations that the changes clear; none when they leave any that they touch in disorder. */
    private Set<Integer> cleared(Map<Integer, BigDecimal> by) {
        Set<Integer> cleared = new TreeSet<>();
        for (int cell : by.keySet()) {
            for (int relation : balance.relationsOf(cell)) {
                if (balance.left(relation, by).signum() != 0) {
                    return Set.of();
                }
                if (balance.relation(relation).broken()) {
                    cleared.add(relation);
                }
            }
        }
        return cleared;
    }

    private void keep(Set<Integer> cleared, TypingErrorKind typingErrorKind, List<Change> changes, int lost) {
        Optional<Change> overwritten = changes.stream()
                .filter(change -> balance.number(change.cell().code()).equals(Optional.of(lost)))
                .filter(change -> change.then().signum() != 0)
                .findFirst();
        Suggestion suggestion = new Suggestion(List.of(new TypingError(typingErrorKind, changes, overwritten)));
        found.putIfAbsent(suggestion.machine(), new Shift(cleared, suggestion));
    }
}
