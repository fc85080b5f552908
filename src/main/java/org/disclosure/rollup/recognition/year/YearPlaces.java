package org.disclosure.rollup.recognition.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.recognition.header.Header;

/**
 * Test that the years of a table's columns are where its column labels have them: a row may have a cell too few or too
 * many.
 */
final class YearPlaces {

    private YearPlaces() {}

    /**
     * True if each label has all the years, or is a single column that has none, and none is over the row labels only.
     *
     * @param years the year of each column; nothing for none
     */
    static boolean fit(Header header, Map<Integer, Integer> years) {
        if (years.isEmpty()) {
            return true;
        }
        int first = header.firstColumn();
        boolean overRowLabels = years.entrySet().stream()
                .anyMatch(of -> of.getKey() < first && !of.getValue().equals(years.get(first)));
        Set<Integer> all = new HashSet<>(years.values());
        all.remove(YearCells.NO_YEAR);
        return !overRowLabels
                && ofLabels(header, years).values().stream().allMatch(of -> of.isEmpty() || of.equals(all));
    }

    /** The years by column code; nothing for a single column without a year. */
    private static Map<String, Set<Integer>> ofLabels(Header header, Map<Integer, Integer> years) {
        List<Header.ColumnAt> columns = new ArrayList<>(header.columns());
        columns.sort((one, other) -> Integer.compare(one.column(), other.column()));
        Map<String, Set<Integer>> found = new HashMap<>();
        int lastYear = new TreeSet<>(years.keySet()).last();
        for (int index = 0; index < columns.size(); index++) {
            Header.ColumnAt at = columns.get(index);
            boolean last = index + 1 == columns.size();
            int end = Math.max(
                    at.lastColumn(), last ? lastYear : columns.get(index + 1).column() - 1);
            Set<Integer> of = found.computeIfAbsent(at.code(), code -> new HashSet<>());
            for (int column = at.column(); column <= end; column++) {
                Integer named = years.getOrDefault(column, at.column() == end ? null : Integer.valueOf(NOT_SAID));
                if (named != null && named != YearCells.NO_YEAR) {
                    of.add(named);
                }
            }
        }
        return found;
    }

    /** A column beside others of its label that has no year. */
    private static final int NOT_SAID = -1;
}
