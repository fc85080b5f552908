package org.disclosure.rollup.publish.page;

import org.disclosure.rollup.submission.CellAddress;

/**
 * Places of a unit's cells in a short form. Pieces are separated by {@code |} and go through the form's cells in order:
 *
 * <pre>
 * 3!D5    the next cell is D5 of the sheet that is string 3; without a sheet, of the same as before
 * D5*7    the next seven cells are D5 and the six right of it
 * ~10     the file does not have the next ten cells
 * </pre>
 */
final class PageLayout {

    private final PageStrings strings;
    private final StringBuilder written = new StringBuilder();
    private String sheet;
    private int next;

    /** The run of cells that is not written yet: its first address and its length. */
    private String first = "";

    private int length;

    /** Where the run goes on, if it does; less than 0 when it cannot. */
    private int row;

    private int column;

    PageLayout(PageStrings strings) {
        this.strings = strings;
    }

    /** Adds a cell; cells come in the form's order, though not every one. */
    void add(int place, String onSheet, String address) {
        CellAddress at = CellAddress.read(address);
        boolean same = onSheet.equals(sheet);
        if (place == next && same && at != null && at.row() == row && at.column() == column) {
            length++;
        } else {
            endRun();
            if (place > next) {
                piece("~" + (place - next));
            }
            first = same ? address : strings.place(onSheet) + "!" + address;
            sheet = onSheet;
            length = 1;
        }
        row = at == null ? -1 : at.row();
        column = at == null ? -1 : at.column() + 1;
        next = place + 1;
    }

    private void endRun() {
        if (length > 0) {
            piece(first);
        }
        if (length > 1) {
            written.append('*').append(length);
        }
        length = 0;
    }

    private void piece(String piece) {
        written.append(written.isEmpty() ? "" : "|").append(piece);
    }

    /** The layout of the cells so far. */
    @Override
    public String toString() {
        endRun();
        return written.toString();
    }
}
