package org.disclosure.rollup.recognition.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.HeaderFinder;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.FoundTable;

/** Finds every copy of every table of a form in a workbook. */
public final class TableFinder {

    /** Number of the copies found last that a further part is compared with. */
    private static final int COPIES_COMPARED = 8;

    private final HeaderFinder headers;

    public TableFinder(Form form) {
        this.headers = new HeaderFinder(form);
    }

    /** The copies of each table by the table's code, in the order of the sheets. Tables not found are left out. */
    public Map<String, List<FoundTable>> find(List<NormalisedSheet> sheets) {
        Map<String, List<FoundTable>> found = new LinkedHashMap<>();
        headers.tables().forEach(table -> found.put(table.table().code(), new ArrayList<>()));
        for (NormalisedSheet sheet : sheets) {
            for (Header header : sheet.headers(headers)) {
                FoundTable part = TableReader.read(sheet, header);
                if (!part.places().isEmpty() && !part.sharesCells()) {
                    add(found.get(part.table().code()), part);
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** Finder of the headers of the form's tables. */
    public HeaderFinder headers() {
        return headers;
    }

    /** True if a table begins on the sheet. */
    public boolean isOn(NormalisedSheet sheet) {
        return !sheet.headers(headers).isEmpty();
    }

    /** Blocks and pages of a table on one sheet make one copy, until a cell comes a second time. */
    private static void add(List<FoundTable> copies, FoundTable part) {
        int compared = Math.max(0, copies.size() - COPIES_COMPARED);
        for (int index = copies.size() - 1; index >= compared; index--) {
            FoundTable copy = copies.get(index);
            if (copy.sheet() == part.sheet() && copy.isHidden() == part.isHidden() && copy.isDisjointFrom(part)) {
                copy.addAll(part);
                return;
            }
        }
        copies.add(part);
    }

    /**
     * Takes into an incomplete table what follows of it on the next sheet without a header. Only the very rows that are
     * missing may stand there, all of them, and nothing beside them: then it can be nothing else.
     */
    public void goOn(FoundTable counted, List<NormalisedSheet> sheets) {
        if (counted.table().print() != FormTable.Print.GRID || !counted.isIncomplete()) {
            return;
        }
        next(counted, sheets).ifPresent(sheet -> {
            List<Header> others = sheet.headers(headers);
            int end = others.stream().mapToInt(header -> header.top() - 1).min().orElse(Integer.MAX_VALUE);
            FoundTable part = TableReader.read(sheet, counted.header().goingOn(end));
            long missing = counted.table().rows().stream()
                    .filter(row -> !counted.hasRow(row.code()))
                    .count();
            long there = counted.table().rows().stream()
                    .filter(row -> part.hasRow(row.code()))
                    .count();
            if (there == missing
                    && part.isDisjointFrom(counted)
                    && part.extras().isEmpty()
                    && part.unsplit().isEmpty()
                    && part.isHidden() == counted.isHidden()) {
                counted.addAll(part.withoutHeader());
            }
        });
    }

    private static Optional<NormalisedSheet> next(FoundTable counted, List<NormalisedSheet> sheets) {
        for (int index = 0; index < sheets.size() - 1; index++) {
            if (sheets.get(index).sheet() == counted.sheet()) {
                return Optional.of(sheets.get(index + 1));
            }
        }
        return Optional.empty();
    }
}
