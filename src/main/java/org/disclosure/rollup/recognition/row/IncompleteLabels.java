package org.disclosure.rollup.recognition.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.recognition.text.Labels;

/**
 * Recognises labels that lack letters, as programs that print leave them out, by the order of the rows: such a label can
 * only be a row of the form that no other label means and that comes between those before and after.
 */
final class IncompleteLabels {

    private final List<TableBody.BodyRow> rows;
    private final RowLabels labels;
    private final List<String> codes;

    IncompleteLabels(List<TableBody.BodyRow> rows, RowLabels labels) {
        this.rows = rows;
        this.labels = labels;
        this.codes = labels.codes();
    }

    /** The rows with what is recognised of the labels that were not. */
    List<TableBody.BodyRow> recognised() {
        Map<Integer, Labels.Match> found = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            TableBody.BodyRow row = rows.get(index);
            if (row.match().isEmpty() && row.label() != null && row.row().size() > 1) {
                Optional<Labels.Match> match = labels.findIncomplete(row.label(), possible(index));
                if (match.isPresent()) {
                    found.put(index, match.get());
                    times.merge(match.get().code(), 1, Integer::sum);
                }
            }
        }
        found.values().removeIf(match -> times.get(match.code()) > 1);
        List<TableBody.BodyRow> all = new ArrayList<>(rows);
        found.forEach((index, match) -> all.set(
                index,
                new TableBody.BodyRow(rows.get(index).row(), rows.get(index).label(), Optional.of(match))));
        return all;
    }

    /** Codes of the rows that are missing between the one before this place and the one after. */
    private Set<String> possible(int index) {
        int before = -1;
        for (int above = index - 1; above >= 0 && before < 0; above--) {
            before = place(rows.get(above));
        }
        int after = -1;
        for (int below = index + 1; below < rows.size() && after < 0; below++) {
            after = place(rows.get(below));
        }
        int end = after < 0 ? codes.size() : after;
        Set<String> possible = new HashSet<>(before + 1 < end ? codes.subList(before + 1, end) : List.of());
        rows.forEach(row -> row.match().ifPresent(match -> possible.remove(match.code())));
        return possible;
    }

    private int place(TableBody.BodyRow row) {
        return row.match().map(match -> codes.indexOf(match.code())).orElse(-1);
    }
}
