package org.disclosure.rollup.recognition.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.disclosure.rollup.recognition.text.LabelText;

/**
 * Tells which of several rows that mean the same row of the form counts: one that can be seen goes before one that is
 * hidden, the label as printed before another wording. Of several other wordings none counts: they are parts of the row.
 */
public final class RowRivals {

    private final Map<String, List<TableBody.BodyRow>> best = new HashMap<>();

    RowRivals(List<TableBody.BodyRow> rows, Predicate<TableBody.BodyRow> hidden) {
        Map<String, List<TableBody.BodyRow>> byCode = new HashMap<>();
        rows.stream()
                .filter(row -> row.match().isPresent())
                .forEach(row -> byCode.computeIfAbsent(row.match().get().code(), code -> new ArrayList<>())
                        .add(row));
        byCode.forEach((code, rivals) -> best.put(
                code,
                rivals.size() == 1
                        ? rivals
                        : preferred(
                                preferred(rivals, hidden.negate()),
                                row -> row.match().get().exact())));
    }

    /** Those that fulfil the wish; all when none does. */
    private static List<TableBody.BodyRow> preferred(List<TableBody.BodyRow> rows, Predicate<TableBody.BodyRow> wish) {
        List<TableBody.BodyRow> preferred = rows.stream().filter(wish).toList();
        return preferred.isEmpty() ? rows : preferred;
    }

    /** True if the row counts, as far as it is the first that does. */
    public boolean counts(TableBody.BodyRow row) {
        if (row.match().isEmpty()) {
            return true;
        }
        List<TableBody.BodyRow> rivals = best.get(row.match().get().code());
        return rivals.size() == 1
                ? rivals.get(0) == row
                : rivals.stream().anyMatch(rival -> rival == row) && !isOneOfSeveral(row);
    }

    /** True if the row is one of several that are each part of the form's row: {@code 行政许可（新办）}, {@code 行政许可（变更）}. */
    public boolean isOneOfSeveral(TableBody.BodyRow row) {
        return row.match().isPresent()
                && best.get(row.match().get().code()).size() > 1
                && best.get(row.match().get().code()).stream()
                                .filter(rival -> !rival.match().get().exact())
                                .map(rival -> LabelText.key(rival.label().text()))
                                .distinct()
                                .count()
                        > 1;
    }
}
