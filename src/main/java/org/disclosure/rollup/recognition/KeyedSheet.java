package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.Merge;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Sheet;

/** A sheet with the words of each cell folded once. */
final class KeyedSheet {

    /** No label of a form is near this long; longer text is running text. */
    private static final int LONGEST_LABEL = 80;

    /** Labels of lines about the report, which may stand between tables. */
    private static final Pattern ABOUT_THE_REPORT = Pattern.compile("(填报|报送|报告|单位|年度|填表|制表|审核|联系|电话|日期|负责|统计|索引|发布).*");

    /** The first words of a note under a table. */
    private static final Pattern NOTE = Pattern.compile("(注|备注|附注|说明|填表说明).*");

    /** {@code - 3 -}, {@code 第 3 页 共 5 页}, {@code 3/5}. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–~]\\d{1,4}[-—–~]|第\\d{1,4}页(?:[,/]?共\\d{1,4}页)?|\\d{1,4}/\\d{1,4}");

    private final Sheet sheet;
    private final NavigableSet<Integer> rows;
    /** By the sheet's own cells, not by others that are equal. */
    private final Map<RawCell, String> keys = new IdentityHashMap<>();

    /** What was found last, and by whom: a sheet is asked for its headers several times. */
    private HeaderFinder finder;

    private List<Header> headers = List.of();

    KeyedSheet(Sheet sheet) {
        this.sheet = sheet;
        this.rows = new TreeSet<>(sheet.rowNumbers());
        for (int row : rows) {
            Deadline.check();
            for (RawCell cell : sheet.row(row)) {
                if (cell.kind() == RawCell.Kind.TEXT && cell.text().length() <= LONGEST_LABEL) {
                    String key = LabelText.key(cell.text());
                    if (!key.isEmpty()) {
                        keys.put(cell, key);
                    }
                }
            }
        }
    }

    Sheet sheet() {
        return sheet;
    }

    /** The headers that the finder finds on the sheet. */
    List<Header> headers(HeaderFinder by) {
        if (by != finder) {
            headers = by.find(this);
            finder = by;
        }
        return headers;
    }

    /** The words of the cell; empty when it is a number or running text. */
    String key(RawCell cell) {
        return keys.getOrDefault(cell, "");
    }

    /** The keys of all cells, in no order. */
    Iterable<String> keys() {
        return keys.values();
    }

    /** The last column that the cell spans. */
    int lastColumn(RawCell cell) {
        return sheet.mergeAt(cell.row(), cell.column()).map(Merge::lastColumn).orElse(cell.column());
    }

    /** The rightmost cell with words in columns left of {@code column}. */
    Optional<RawCell> labelLeftOf(int row, int column) {
        RawCell label = null;
        for (RawCell cell : sheet.row(row)) {
            if (cell.column() < column && !key(cell).isEmpty()) {
                label = cell;
            }
        }
        return Optional.ofNullable(label);
    }

    /**
     * Whether the row says who filled the form in, when, for which year, or is a note or a page's number: its numbers are
     * no figures of a table.
     */
    boolean isAboutTheReport(int row) {
        Collection<RawCell> cells = sheet.row(row);
        return cells.stream()
                        .anyMatch(cell -> ABOUT_THE_REPORT.matcher(key(cell)).matches())
                || cells.stream()
                        .map(this::key)
                        .filter(key -> !key.isEmpty())
                        .findFirst()
                        .filter(key -> NOTE.matcher(key).matches())
                        .isPresent()
                || cells.size() == 1
                        && PAGE_NUMBER
                                .matcher(LabelText.compact(
                                        cells.iterator().next().text()))
                                .matches();
    }

    /** Whether the unit has hidden the row, or every column in which the row holds something. */
    boolean isHidden(int row) {
        Collection<RawCell> cells = sheet.row(row);
        return !cells.isEmpty() && cells.stream().allMatch(cell -> sheet.isHidden(row, cell.column()));
    }

    /** Rows that hold a cell, from {@code first} to {@code last}, both included. */
    List<Integer> rows(int first, int last) {
        return first > last ? List.of() : new ArrayList<>(rows.subSet(first, true, last, true));
    }
}
