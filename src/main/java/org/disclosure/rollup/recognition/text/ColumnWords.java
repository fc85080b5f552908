package org.disclosure.rollup.recognition.text;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the column labels of a form. */
public final class ColumnWords {

    private final List<TableLabels> tables;

    /** The keys of all labels as printed. */
    private final Set<String> printed = new HashSet<>();

    /** Beginnings of those keys. */
    private final Set<String> beginnings = new HashSet<>();

    private final TextCache<Map<TableLabels, ColumnMeaning>> meanings = new TextCache<>(this::find);

    public ColumnWords(List<TableLabels> tables) {
        this.tables = tables;
        tables.forEach(table -> printed.addAll(table.columnKeys()));
        for (String key : printed) {
            for (int length = 1; length < key.length(); length++) {
                beginnings.add(key.substring(0, length));
            }
        }
    }

    /** True if the key is that of a label as printed. */
    public boolean isPrinted(String key) {
        return printed.contains(key);
    }

    /** True if the key is a proper beginning of the key of a label as printed. */
    public boolean isBeginning(String key) {
        return beginnings.contains(key);
    }

    /** The column that the words mean, by table; no entry for a table of which they mean none. */
    public Map<TableLabels, ColumnMeaning> meanings(String text) {
        return meanings.of(text);
    }

    private Map<TableLabels, ColumnMeaning> find(String text) {
        Map<TableLabels, ColumnMeaning> found = new IdentityHashMap<>();
        for (TableLabels table : tables) {
            table.column(text).ifPresent(meaning -> found.put(table, meaning));
        }
        return found.isEmpty() ? Map.of() : found;
    }
}
