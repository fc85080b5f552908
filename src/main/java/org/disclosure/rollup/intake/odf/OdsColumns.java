package org.disclosure.rollup.intake.odf;

import java.util.Map;
import java.util.TreeMap;

/** The columns that a table of an OpenDocument spreadsheet declares, with the styles that their cells have. */
final class OdsColumns {

    /** By the first column of those declared together. */
    private final TreeMap<Integer, String> styles = new TreeMap<>();

    private int count;

    void clear() {
        styles.clear();
        count = 0;
    }

    /**
     * Adds columns.
     *
     * @param style that of their cells; null for none
     * @return the first of them, from 0
     */
    int add(int columns, String style) {
        int first = count;
        styles.put(first, style == null ? "" : style);
        count += columns;
        return first;
    }

    /** The style of cells in the column that name none; null when the column names none either. */
    String style(int column) {
        Map.Entry<Integer, String> declared = styles.floorEntry(column);
        return declared == null || declared.getValue().isEmpty() ? null : declared.getValue();
    }
}
