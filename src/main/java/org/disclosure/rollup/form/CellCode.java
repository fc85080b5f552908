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

    /** The cell of the same row in another column. */
    public CellCode in(String otherColumn) {
        return new CellCode(table, row, otherColumn);
    }

    /** True if both cells are in the same row of the same table. */
    public boolean isBeside(CellCode other) {
        return table.equals(other.table) && row.equals(other.row);
    }

    /** Written out: it is looked up hundreds of times a report, and the hash that a record makes itself takes its time. */
    @Override
    public int hashCode() {
        return 31 * (31 * table.hashCode() + row.hashCode()) + column.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof CellCode code
                        && column.equals(code.column)
                        && row.equals(code.row)
                        && table.equals(code.table);
    }

    @Override
    public String toString() {
        return table + "/" + row + "/" + column;
    }
}
