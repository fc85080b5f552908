package org.disclosure.rollup.submission;

/**
 * The address of a cell as spreadsheet programs write it: {@code D4}.
 *
 * @param row 0-based
 * @param column 0-based
 */
public record CellAddress(int row, int column) {

    private static final int ALPHABET = 26;

    /** The last column of spreadsheet programs has three letters, the last row seven digits. */
    private static final int MOST_LETTERS = 3;

    private static final int MOST_DIGITS = 7;

    /** The bits that number a letter, small or capital. */
    private static final int LETTER = 0x1F;

    /** Tables of reports end far above. */
    private static final int ROWS_OF_REPORTS = 256;

    /** The addresses in which nearly all figures stand, as far as they were written. */
    private static final String[] WRITTEN = new String[ROWS_OF_REPORTS * ALPHABET];

    /**
     * Reads an address of letters and digits.
     *
     * @return null when it is written otherwise
     */
    public static CellAddress read(String text) {
        return read(text, 0, text.length());
    }

    /** Reads the address from {@code start} to {@code end}. By hand, because there are millions of them. */
    public static CellAddress read(String text, int start, int end) {
        int at = start;
        int column = 0;
        while (at < end && at - start < MOST_LETTERS && isLetter(text.charAt(at))) {
            column = column * ALPHABET + (text.charAt(at++) & LETTER);
        }
        if (at == start || at == end || end - at > MOST_DIGITS) {
            return null;
        }
        int row = 0;
        for (; at < end; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return null;
            }
            row = row * 10 + digit - '0';
        }
        return row == 0 ? null : new CellAddress(row - 1, column - 1);
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    /** Writes the address of a 0-based row and column: {@code 3, 3} is {@code D4}. */
    public static String write(int row, int column) {
        if (row < 0 || row >= ROWS_OF_REPORTS || column < 0 || column >= ALPHABET) {
            return written(row, column);
        }
        int place = row * ALPHABET + column;
        String known = WRITTEN[place];
        if (known == null) {
            known = written(row, column);
            WRITTEN[place] = known;
        }
        return known;
    }

    private static String written(int row, int column) {
        return letters(column).concat(Integer.toString(row + 1));
    }

    /** The letters of a column. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % ALPHABET));
        return column < ALPHABET ? last : letters(column / ALPHABET - 1).concat(last);
    }
}
