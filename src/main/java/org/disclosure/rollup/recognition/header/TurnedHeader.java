package org.disclosure.rollup.recognition.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TableLabels;

/**
 * The header of a table whose rows stand side by side and whose columns one below the other.
 *
 * @param sheet as it is
 * @param turned the same sheet with rows and columns exchanged
 * @param upright the header on the turned sheet
 */
public record TurnedHeader(NormalisedSheet sheet, NormalisedSheet turned, Header upright) {

    /** Least number of the form's column labels below one another that make a turned header likely. */
    private static final int LEAST_LABELS = 4;

    /**
     * Number of rows that may belong to the table above the first of those labels, for 自然人 and the row labels, and
     * below the last, for 总计.
     */
    private static final int ROWS_ABOVE = 6;

    private static final int ROWS_BELOW = 3;

    /**
     * The header of the table on a sheet without another of it; empty for none.
     *
     * @param words all words of the sheet
     * @param own the keys of the column labels that no other table has
     */
    static Optional<Header> find(
            NormalisedSheet sheet, List<LabelCell> words, TableLabels table, Set<String> own, HeaderFinder finder) {
        List<RawCell> labels =
                table.table().print() == FormTable.Print.BLOCKS ? List.of() : oneBelowTheOther(words, table, own);
        if (labels.size() < LEAST_LABELS) {
            return Optional.empty();
        }
        int first = labels.get(0).row() - ROWS_ABOVE;
        int last = labels.get(labels.size() - 1).row() + ROWS_BELOW;
        NormalisedSheet turned = new NormalisedSheet(sheet.sheet().turned(first, last, Limits.DEFAULT));
        return finder.find(turned, table).stream()
                .findFirst()
                .map(header -> new TurnedHeader(sheet, turned, header).asItStands());
    }

    /** The most labels in one column of the sheet, from top to bottom. */
    private static List<RawCell> oneBelowTheOther(List<LabelCell> words, TableLabels table, Set<String> own) {
        Map<Integer, List<RawCell>> byColumn = new HashMap<>();
        for (LabelCell labelCell : words) {
            boolean label = table.columns()
                    .find(labelCell.key())
                    .filter(match -> own.contains(LabelText.key(match.printed())))
                    .isPresent();
            if (label) {
                byColumn.computeIfAbsent(labelCell.cell().column(), column -> new ArrayList<>())
                        .add(labelCell.cell());
            }
        }
        return byColumn.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** The header as on the sheet: from the labels of the form's rows to the last of its columns. */
    private Header asItStands() {
        int first = upright.firstColumn();
        int last = upright.columns().stream()
                .mapToInt(Header.ColumnAt::column)
                .max()
                .orElse(first);
        int top = first;
        for (RawCell cell : turned.sheet().rows().stream().flatMap(List::stream).toList()) {
            String key = turned.key(cell);
            boolean label = upright.labels().isHeading(key)
                    || upright.labels().rows().find(key).isPresent();
            top = label && cell.column() < first ? Math.min(top, cell.column()) : top;
        }
        return new Header(upright.labels(), top, last, List.of(), Integer.MAX_VALUE, Optional.of(this));
    }
}
