package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;

/** Finds everything on a sheet that reads like a column label of a table. */
final class ColumnLabels {

    private static final int MOST_CELLS_OF_A_LABEL = 3;

    private final KeyedSheet sheet;
    private final TableLabels table;
    private final Set<RawCell> joined = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A label on the sheet and the words that it was found by. */
    record Hit(Header.ColumnAt column, String key) {}

    ColumnLabels(KeyedSheet sheet, TableLabels table) {
        this.sheet = sheet;
        this.table = table;
    }

    /** The labels from top to bottom and from left to right. */
    List<Hit> find() {
        List<Hit> hits = new ArrayList<>();
        for (int row : sheet.sheet().rowNumbers()) {
            Deadline.check();
            for (RawCell cell : sheet.sheet().row(row)) {
                if (!sheet.key(cell).isEmpty() && !joined.contains(cell)) {
                    Hit hit = broken(cell);
                    hit = hit == null ? whole(cell) : hit;
                    if (hit != null) {
                        hits.add(hit);
                    }
                }
            }
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> hit.column().row())
                .thenComparingInt(hit -> hit.column().column()));
        return hits;
    }

    /** Null when it is none. */
    private Hit whole(RawCell cell) {
        String key = sheet.key(cell);
        Optional<Labels.Match> match = table.columns().findNearly(key);
        return match.isEmpty() ? null : hit(match.get(), key, cell, cell, cell.text());
    }

    /** A label as printed, the words of which stand in cells one below the other: {@code 商业} and {@code 企业}; null when it is none. */
    private Hit broken(RawCell cell) {
        Optional<RawCell> below = sheet.sheet().find(cell.row() + 1, cell.column());
        if (below.isEmpty() || !isWords(below.get())) {
            return null;
        }
        List<RawCell> parts = new ArrayList<>(List.of(cell));
        String text = cell.text();
        Hit found = null;
        while (parts.size() < MOST_CELLS_OF_A_LABEL && below.isPresent() && isWords(below.get())) {
            parts.add(below.get());
            text += below.get().text();
            String key = LabelText.key(text);
            Optional<Labels.Match> match = table.columns().find(key);
            if (match.isPresent() && match.get().exact()) {
                joined.addAll(parts);
                found = hit(match.get(), key, cell, below.get(), text);
            }
            below = sheet.sheet().find(cell.row() + parts.size(), cell.column());
        }
        return found;
    }

    private boolean isWords(RawCell cell) {
        return !sheet.key(cell).isEmpty();
    }

    private Hit hit(Labels.Match match, String key, RawCell first, RawCell last, String text) {
        return new Hit(
                new Header.ColumnAt(
                        match.code(),
                        match.printed(),
                        first.row(),
                        last.row(),
                        first.column(),
                        sheet.lastColumn(first),
                        text,
                        match.exact()),
                key);
    }
}
