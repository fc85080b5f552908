package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts pages together again that were too narrow for their table, as spreadsheet programs print them: all pages with the
 * first columns come first and then those with the next, or each page is followed by what it had no room for. Pages that fit
 * in neither order stay as they are.
 */
final class SplitPages {

    /** Pages one below the other. */
    private static final int MOST_ROWS = 12;

    private final List<List<PagePart>> original;
    private final List<List<PagePart>> pages;

    private SplitPages(List<List<PagePart>> pages) {
        this.original = pages;
        this.pages = new ArrayList<>(pages);
    }

    /** The pages, each with the rest of its columns; of those that held the rest nothing is left. */
    static List<List<PagePart>> joined(List<List<PagePart>> pages) {
        SplitPages split = new SplitPages(pages);
        int page = 0;
        while (page < pages.size()) {
            page += split.joinFrom(page);
        }
        return split.pages;
    }

    /** Joins the pages that begin here, if they are such; gives how many are done with. */
    private int joinFrom(int first) {
        int rows = rowsFrom(first);
        int strips = 1;
        while (rows > 0 && isStrip(first, strips, rows)) {
            strips++;
        }
        if (strips == 1) {
            return 1;
        }
        int done = rows * strips;
        join(first, strips, rows);
        while (rows == 1 && isNextRow(first, first + done, strips)) {
            join(first + done, strips, 1);
            done += strips;
        }
        return done;
    }

    /** Number of pages one below the other before the first one with the next columns; 0 for no such pages. */
    private int rowsFrom(int first) {
        Optional<RuledTable> top = original(first);
        if (top.filter(table -> table.openRight() && !table.openLeft()).isEmpty()) {
            return 0;
        }
        for (int page = first + 1; page <= first + MOST_ROWS; page++) {
            Optional<RuledTable> table = original(page);
            if (table.filter(top.get()::goesOnBeside).isPresent()) {
                return page - first;
            }
            if (table.filter(top.get()::isAsWideAs).isEmpty()) {
                return 0;
            }
        }
        return 0;
    }

    /** True if so many pages behind the strips that are known hold the next columns of the last. */
    private boolean isStrip(int first, int strips, int rows) {
        int left = first + (strips - 1) * rows;
        for (int row = 0; row < rows; row++) {
            Optional<RuledTable> table = original(left + row);
            Optional<RuledTable> rest = original(left + rows + row);
            boolean goesOn = table.isPresent()
                    && rest.isPresent()
                    && (row == 0
                            ? table.get().goesOnBeside(rest.get())
                            : table.get().hasRowsOf(rest.get())
                                    && rest.get()
                                            .isAsWideAs(original(left + rows).orElseThrow()));
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    /** True if the pages from here on have the columns of the first ones, and the same rows as each other. */
    private boolean isNextRow(int first, int page, int strips) {
        for (int strip = 0; strip < strips; strip++) {
            Optional<RuledTable> table = original(page + strip);
            boolean fits = table.isPresent()
                    && table.get().isAsWideAs(original(first + strip).orElseThrow())
                    && table.get().hasRowsOf(original(page).orElseThrow());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private void join(int first, int strips, int rows) {
        for (int strip = 1; strip < strips; strip++) {
            for (int row = first; row < first + rows; row++) {
                join(row, row + strip * rows);
            }
        }
    }

    private void join(int page, int rest) {
        List<PagePart> parts = new ArrayList<>(TextLine.joined(lines(page), lines(rest)));
        parts.add(table(pages.get(page)).orElseThrow().with(original(rest).orElseThrow()));
        parts.sort(PagePart.DOWNWARD);
        pages.set(page, parts);
        pages.set(rest, List.of());
    }

    /** The table of a page that has just one, as it was printed. */
    private Optional<RuledTable> original(int page) {
        return page < original.size() ? table(original.get(page)) : Optional.empty();
    }

    private static Optional<RuledTable> table(List<PagePart> page) {
        List<RuledTable> tables = page.stream()
                .filter(RuledTable.class::isInstance)
                .map(RuledTable.class::cast)
                .toList();
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    private List<TextLine> lines(int page) {
        return pages.get(page).stream()
                .filter(TextLine.class::isInstance)
                .map(TextLine.class::cast)
                .toList();
    }
}
