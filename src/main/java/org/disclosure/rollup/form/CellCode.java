package org.disclosure.rollup.form;

/**
 * The public name of one figure of the form, {@code table/row/column}: {@code t3/3.3.1/natural}.
 *
 * <p>Codes are printed in CSV files, messages and rule files and are never reused.
 */
public record CellCode(String table, String row, String column) {

    /**
     * Reads {@code table/row/column}.
     *
     * @throws IllegalArgumentException when the text has not exactly three non-empty parts
     */
    public static CellCode parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("Not a cell code (table/row/column): " + text);
        }
        return new CellCode(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return table + "/" + row + "/" + column;
    }
}
