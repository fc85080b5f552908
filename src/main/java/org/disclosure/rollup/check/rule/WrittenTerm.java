package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        List<Predicate<String>> parts =
                Stream.of(cells.split("/", -1)).map(WrittenTerm::part).toList();
        if (parts.size() != 3) {
            return List.of();
        }
        return form.cells().stream()
                .filter(cell -> parts.get(0).test(cell.code().table())
                        && parts.get(1).test(cell.code().row())
                        && parts.get(2).test(cell.code().column()))
                .toList();
    }

    /** Most parts have no {@code *}: every start reads all checks, and patterns would cost it more than the rest. */
    private static Predicate<String> part(String text) {
        return text.contains("*")
                ? Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q")).asMatchPredicate()
                : text::equals;
    }
}
