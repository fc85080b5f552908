package org.disclosure.rollup.recognition.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.text.TableLabels;

/** Puts a header together from the column labels that make it: with those of other tables between, and headings above. */
final class HeaderRows {

    private static final int HEADING_ROWS_ABOVE = 3;

    private static final Comparator<Header.ColumnAt> LEFT_TO_RIGHT =
            Comparator.comparingInt(Header.ColumnAt::column).thenComparingInt(Header.ColumnAt::row);

    private final NormalisedSheet sheet;
    private final TableLabels table;

    HeaderRows(NormalisedSheet sheet, TableLabels table) {
        this.sheet = sheet;
        this.table = table;
    }

    /**
     * The header.
     *
     * @param cluster the labels that make it
     * @param byRow by row of the sheet all labels of the table, also those that other tables have
     */
    Header header(List<Header.ColumnAt> cluster, NavigableMap<Integer, List<Header.ColumnAt>> byRow) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        for (Header.ColumnAt hit : cluster) {
            top = Math.min(top, hit.firstRow());
            left = Math.min(left, hit.column());
        }
        int bottom = cluster.get(cluster.size() - 1).row();
        List<Header.ColumnAt> hits = new ArrayList<>();
        byRow.subMap(top, true, bottom, true).values().forEach(hits::addAll);
        Map<String, Integer> counts = counts(hits, left);
        int times = table.table().print() == FormTable.Print.ACROSS
                ? table.table().rows().size()
                : 1;
        List<Header.ColumnAt> columns = new ArrayList<>();
        for (Header.ColumnAt hit : hits) {
            // left of the table's own labels only what is missing right of them
            if (hit.column() >= left || counts.getOrDefault(hit.code(), 0) < times) {
                columns.add(hit);
            }
        }
        columns.sort(LEFT_TO_RIGHT);
        return new Header(table, topWithHeadings(top), bottom, columns, Integer.MAX_VALUE);
    }

    /** Number of labels of each column from column {@code left} on. */
    private static Map<String, Integer> counts(List<Header.ColumnAt> hits, int left) {
        Map<String, Integer> counts = new HashMap<>();
        for (Header.ColumnAt hit : hits) {
            if (hit.column() >= left) {
                counts.merge(hit.code(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The first of the rows directly above that hold headings of the table. */
    private int topWithHeadings(int top) {
        int highest = top;
        while (top - highest < HEADING_ROWS_ABOVE && hasHeading(highest - 1)) {
            highest--;
        }
        return highest;
    }

    private boolean hasHeading(int row) {
        boolean across = table.table().print() == FormTable.Print.ACROSS;
        for (RawCell cell : sheet.sheet().row(row)) {
            String key = sheet.key(cell);
            if (table.isHeading(key)
                    || across && table.rows().findNearly(key, cell.text()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
