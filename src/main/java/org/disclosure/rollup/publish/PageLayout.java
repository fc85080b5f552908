package org.disclosure.rollup.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

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
        Matcher parts = ADDRESS.matcher(address);
        int atColumn = parts.matches() ? number(parts.group(1)) : -1;
        int atRow = parts.matches() ? Integer.parseInt(parts.group(2)) : -1;
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

    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
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
