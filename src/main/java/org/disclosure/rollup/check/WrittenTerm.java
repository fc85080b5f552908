package org.disclosure.rollup.check;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;

/**
 * A term as a file of checks writes it.
 *
 * @param cells {@code table/row/column}, with {@code *} for every ending
 * @param minus whether it is subtracted
 * @param lastYear whether last year's figure is meant
 */
record WrittenTerm(String cells, boolean minus, boolean lastYear) {

    private static final String MINUS = "-";
    private static final String LAST_YEAR = "@last";

    static WrittenTerm of(String text) {
        boolean minus = text.startsWith(MINUS);
        boolean lastYear = text.endsWith(LAST_YEAR);
        String cells = text.substring(minus ? 1 : 0, text.length() - (lastYear ? LAST_YEAR.length() : 0));
        return new WrittenTerm(cells.strip(), minus, lastYear);
    }

    /** The cells of the form that are meant, in its order; none when it has no such cell. */
    List<FormCell> matching(Form form) {
        Pattern pattern = Pattern.compile(Pattern.quote(cells).replace("*", "\\E[^/]*\\Q"));
        return form.cells().stream()
                .filter(cell -> pattern.matcher(cell.code().toString()).matches())
                .toList();
    }
}
