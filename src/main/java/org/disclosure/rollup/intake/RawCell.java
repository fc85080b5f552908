package org.disclosure.rollup.intake;

/**
 * A cell as it stands in a file, not yet interpreted.
 *
 * @param row 0-based
 * @param column 0-based
 * @param text the text; of a number its plain decimal digits, whatever the cell's number format
 */
public record RawCell(int row, int column, String text, Kind kind) {

    /** What the file says the cell is. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A formula that was never calculated: the text is the formula. */
        FORMULA,
        /** A formula's error such as {@code #REF!}. */
        ERROR
    }

    /** The address as Excel shows it. */
    public String address() {
        return address(row, column);
    }

    /** The address of a 0-based row and column: {@code 3, 3} is {@code D4}. */
    public static String address(int row, int column) {
        return letters(column).concat(Integer.toString(row + 1));
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1).concat(last);
    }
}
