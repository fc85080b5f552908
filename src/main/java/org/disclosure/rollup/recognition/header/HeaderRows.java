package org.disclosure.rollup.recognition.header;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
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
        int highest = topWithHeadings(top);
        if (table.table().print() == FormTable.Print.GRID) {
            addMissing(hits, byRow.subMap(highest, true, top, false).values());
            dropSubtotals(hits);
        }
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
        return new Header(table, highest, bottom, columns, Integer.MAX_VALUE);
    }

    /** Adds labels beside a heading that the labels below it lack: 总计 beside 法人或其他组织, over 商业企业 and the like. */
    private static void addMissing(List<Header.ColumnAt> hits, Collection<List<Header.ColumnAt>> above) {
        Set<String> codes = hits.stream().map(Header.ColumnAt::code).collect(Collectors.toSet());
        Set<Integer> places = hits.stream().map(Header.ColumnAt::column).collect(Collectors.toSet());
        above.forEach(row -> row.stream()
                .filter(hit -> !codes.contains(hit.code()) && !places.contains(hit.column()))
                .forEach(hits::add));
    }

    /** Drops 合计 and the like of a few columns, where the form's own 总计 is there too. */
    private static void dropSubtotals(List<Header.ColumnAt> hits) {
        Set<String> exact = hits.stream()
                .filter(Header.ColumnAt::exact)
                .map(Header.ColumnAt::code)
                .collect(Collectors.toSet());
        hits.removeIf(hit -> !hit.exact() && exact.contains(hit.code()));
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
