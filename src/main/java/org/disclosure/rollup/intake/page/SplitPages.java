package org.disclosure.rollup.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts pages together again that were too narrow for their table, as spreadsheet programs print them: the columns that found
 * no room come on a later page, and with them the rest of each line of text.
 */
final class SplitPages {

    /** Pages after which the rest of the columns comes at the latest. */
    private static final int FARTHEST = 12;

    private SplitPages() {}

    /** The pages, each with the rest of its columns; of the others nothing is left. */
    static List<List<PagePart>> joined(List<List<PagePart>> pages) {
        List<List<PagePart>> joined = new ArrayList<>(pages);
        for (int page = 1; page < joined.size(); page++) {
            Optional<RuledTable> rest = onlyTable(joined.get(page));
            for (int before = page - 1; rest.isPresent() && before >= Math.max(0, page - FARTHEST); before--) {
                Optional<RuledTable> table = onlyTable(joined.get(before));
                if (table.isPresent() && table.get().goesOnBeside(rest.get())) {
                    joined.set(
                            before,
                            joined(
                                    joined.get(before),
                                    joined.get(page),
                                    table.get().with(rest.get())));
                    joined.set(page, List.of());
                    break;
                }
            }
        }
        return joined;
    }

    private static List<PagePart> joined(List<PagePart> page, List<PagePart> rest, RuledTable table) {
        List<PagePart> parts = new ArrayList<>(TextLine.joined(lines(page), lines(rest)));
        parts.add(table);
        parts.sort(PagePart.DOWNWARD);
        return parts;
    }

    private static Optional<RuledTable> onlyTable(List<PagePart> page) {
        List<RuledTable> tables = page.stream()
                .filter(RuledTable.class::isInstance)
                .map(RuledTable.class::cast)
                .toList();
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    private static List<TextLine> lines(List<PagePart> page) {
        return page.stream()
                .filter(TextLine.class::isInstance)
                .map(TextLine.class::cast)
                .toList();
    }
}
