package org.disclosure.rollup.recognition.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.recognition.text.ColumnWords;
import org.disclosure.rollup.recognition.text.TableLabels;

/**
 * Finds where the tables of a form begin on a sheet, by their column labels. Labels that other tables use too (总计, 其他)
 * do not make a header; they are taken up by a header that other labels have made.
 */
public final class HeaderFinder {

    private static final int MOST_HEADER_ROWS_APART = 2;

    /** A header of more rows is none; a sheet full of labels would make a single one of all. */
    private static final int MOST_HEADER_ROWS = 6;

    private final List<TableLabels> tables;

    /** By table the labels that others use too. */
    private final Map<TableLabels, Set<String>> shared = new IdentityHashMap<>();

    /** By table the labels that no other uses. */
    private final Map<TableLabels, Set<String>> ownKeys = new IdentityHashMap<>();

    private final ColumnWords columns;

    public HeaderFinder(Form form) {
        this.tables = form.tables().stream().map(TableLabels::new).toList();
        this.columns = new ColumnWords(tables);
        for (TableLabels table : tables) {
            Set<String> others = keysOfOthers(table);
            shared.put(table, others);
            Set<String> own = new HashSet<>(table.columnKeys());
            own.removeAll(others);
            ownKeys.put(table, own);
        }
    }

    /** The tables' labels in the form's order. */
    public List<TableLabels> tables() {
        return tables;
    }

    /** The headers on the sheet from top to bottom; each table's body ends where the next header begins. */
    List<Header> find(NormalisedSheet sheet) {
        List<LabelCell> words = LabelCell.all(sheet, columns);
        List<Header> headers = new ArrayList<>();
        for (TableLabels table : tables) {
            List<Header> upright = find(sheet, words, table);
            headers.addAll(
                    upright.isEmpty()
                            ? TurnedHeader.find(sheet, words, table, ownKeys.get(table), this).stream()
                                    .toList()
                            : upright);
        }
        return ended(headers);
    }

    /** The headers of one table on a sheet without others. */
    List<Header> find(NormalisedSheet sheet, TableLabels table) {
        return find(sheet, LabelCell.all(sheet, columns), table);
    }

    private static List<Header> ended(List<Header> headers) {
        headers.sort(Comparator.comparingInt(Header::top).thenComparingInt(Header::firstColumn));
        NavigableSet<Integer> tops = headers.stream().map(Header::top).collect(Collectors.toCollection(TreeSet::new));
        return headers.stream()
                .map(header -> {
                    Integer next = tops.higher(header.bottom());
                    return header.endingAt(next == null ? Integer.MAX_VALUE : next - 1);
                })
                .toList();
    }

    private List<Header> find(NormalisedSheet sheet, List<LabelCell> words, TableLabels table) {
        Set<String> shared = this.shared.get(table);
        NavigableMap<Integer, List<Header.ColumnAt>> byRow = new TreeMap<>();
        List<Header.ColumnAt> ownHits = new ArrayList<>();
        for (ColumnLabels.Hit hit : new ColumnLabels(sheet, words, table).find()) {
            byRow.computeIfAbsent(hit.column().row(), row -> new ArrayList<>()).add(hit.column());
            if (!shared.contains(hit.key())) {
                ownHits.add(hit.column());
            }
        }
        List<Header> headers = new ArrayList<>();
        for (List<Header.ColumnAt> cluster : clusters(ownHits, table.table().print())) {
            ReadingTimeLimit.check();
            if (isHeader(cluster, table, words)) {
                headers.add(new HeaderRows(sheet, table).header(cluster, byRow));
            }
        }
        return headers;
    }

    private Set<String> keysOfOthers(TableLabels table) {
        Set<String> keys = new HashSet<>();
        for (TableLabels other : tables) {
            keys.addAll(other.rowKeys());
            if (other != table) {
                keys.addAll(other.columnKeys());
            }
        }
        return keys;
    }

    /** Groups hits on rows close together; the blocks of a table have a header line each. */
    private static List<List<Header.ColumnAt>> clusters(List<Header.ColumnAt> hits, FormTable.Print print) {
        int apart = print == FormTable.Print.BLOCKS ? 0 : MOST_HEADER_ROWS_APART;
        List<List<Header.ColumnAt>> clusters = new ArrayList<>();
        int previous = Integer.MIN_VALUE / 2;
        int top = previous;
        for (Header.ColumnAt hit : hits) {
            if (hit.firstRow() - previous > apart || hit.row() - top > MOST_HEADER_ROWS) {
                clusters.add(new ArrayList<>());
                top = hit.firstRow();
            }
            clusters.get(clusters.size() - 1).add(hit);
            previous = hit.row();
        }
        return clusters;
    }

    private boolean isHeader(List<Header.ColumnAt> cluster, TableLabels table, List<LabelCell> words) {
        if (table.table().print() == FormTable.Print.BLOCKS) {
            return true;
        }
        Set<String> found = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Header.ColumnAt hit : cluster) {
            found.add(hit.code());
            columns.add(hit.column());
        }
        if (columns.size() < found.size()) {
            // one below the other
            return false;
        }
        int own = ownKeys.get(table).size();
        if (found.size() * 2 < own && table.table().print() == FormTable.Print.GRID) {
            // a heading that was filled in instead of the columns under it
            words.stream()
                    .filter(labelCell -> cluster.stream()
                            .anyMatch(hit -> hit.row() == labelCell.cell().row()))
                    .forEach(labelCell -> found.addAll(table.columnsUnder(labelCell.key())));
        }
        return found.size() * 2 >= own;
    }
}
