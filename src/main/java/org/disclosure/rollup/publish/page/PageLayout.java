package org.disclosure.rollup.publish.page;

/**
 * Where a unit's cells stand, written small. Pieces are parted by {@code |} and go through the form's cells in order:
 *
 * <pre>
 * 3!D5    the next cell is D5 of the sheet that is string 3; without a sheet, of the same as before
 * D5*7    the next seven cells are D5 and the six right of it
 * ~10     the file does not have the next ten cells
 * </pre>
 */
final class PageLayout {

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    private final PageStrings strings;
    private final StringBuilder written = new StringBuilder();
    private String sheet;
    private int next;

    /** The run of cells that is not written yet: its first address, its length, and the column and row after it. */
    private String first = "";

    private int length;
    private int column;
    private int row;

    PageLayout(PageStrings strings) {
        this.strings = strings;
    }

    /** Adds a cell; cells come in the form's order, though not every one. */
    void add(int place, String onSheet, String address) {
        int letters = letters(address);
        int atColumn = letters > 0 ? number(address, letters) : -1;
        int atRow = letters > 0 ? Integer.parseInt(address, letters, address.length(), 10) : -1;
        if (place == next && onSheet.equals(sheet) && atColumn >= 0 && atColumn == column && atRow == row) {
            length++;
        } else {
            endRun();
            if (place > next) {
                piece("~" + (place - next));
            }
            first = onSheet.equals(sheet) ? address : strings.place(onSheet) + "!" + address;
            sheet = onSheet;
            length = 1;
        }
        column = atColumn + 1;
        row = atRow;
        next = place + 1;
    }

    private void endRun() {
        if (length > 0) {
            piece(length == 1 ? first : first + "*" + length);
        }
        length = 0;
    }

    private void piece(String piece) {
        written.append(written.isEmpty() ? "" : "|").append(piece);
    }

    /** How many letters the address begins with; 0 when it is none. By hand, because there are millions of them. */
    private static int letters(String address) {
        int letters = 0;
        while (letters < address.length() && isBetween('A', address.charAt(letters), 'Z')) {
            letters++;
        }
        int end = letters;
        while (end < address.length() && isBetween('0', address.charAt(end), '9')) {
            end++;
        }
        int digits = end - letters;
        boolean whole = end == address.length() && digits >= 1 && digits <= MOST_DIGITS;
        return whole && letters <= MOST_LETTERS ? letters : 0;
    }

    private static boolean isBetween(char first, char letter, char last) {
        return first <= letter && letter <= last;
    }

    private static int number(String address, int letters) {
        int number = 0;
        for (int index = 0; index < letters; index++) {
            number = number * 26 + address.charAt(index) - 'A' + 1;
        }
        return number;
    }

    /** The layout of the cells so far. */
    @Override
    public String toString() {
        endRun();
        return written.toString();
    }
}
