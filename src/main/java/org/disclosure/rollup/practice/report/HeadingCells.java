package org.disclosure.rollup.practice.report;

import java.util.List;

/** Headings in levels, each written once and merged over the rows or columns below it. */
final class HeadingCells {

    private final PracticeSheet sheet;
    private final int top;
    private final int left;

    HeadingCells(PracticeSheet sheet, int top, int left) {
        this.sheet = sheet;
        this.top = top;
        this.left = left;
    }

    /** Columns side by side, the outermost heading first; the last one of each goes down to the lowest level. */
    void across(List<List<String>> columns) {
        int levels = columns.stream().mapToInt(List::size).max().orElseThrow();
        for (int level = 0; level < levels; level++) {
            for (int column = 0; column < columns.size(); column++) {
                if (begins(columns, column, level)) {
                    int end = end(columns, column, level);
                    int lowest = isLast(columns, column, level) ? levels - 1 : level;
                    sheet.put(top + level, left + column, columns.get(column).get(level));
                    sheet.merge(top + level, left + column, top + lowest, left + end);
                }
            }
        }
    }

    /** Rows below each other, the outermost heading first; the last one of each extends to the last label column. */
    void down(List<List<String>> rows, int levels) {
        for (int row = 0; row < rows.size(); row++) {
            for (int level = 0; level < rows.get(row).size(); level++) {
                if (begins(rows, row, level)) {
                    int end = end(rows, row, level);
                    int last = isLast(rows, row, level) ? levels - 1 : level;
                    sheet.put(top + row, left + level, rows.get(row).get(level));
                    sheet.merge(top + row, left + level, top + end, left + last);
                }
            }
        }
    }

    private static boolean isLast(List<List<String>> paths, int index, int level) {
        return paths.get(index).size() - 1 == level;
    }

    private static boolean begins(List<List<String>> paths, int index, int level) {
        return paths.get(index).size() > level && (index == 0 || !shares(paths, index - 1, index, level));
    }

    private static int end(List<List<String>> paths, int index, int level) {
        int end = index;
        while (end + 1 < paths.size() && shares(paths, index, end + 1, level)) {
            end++;
        }
        return end;
    }

    private static boolean shares(List<List<String>> paths, int one, int other, int level) {
        return paths.get(one).size() > level
                && paths.get(other).size() > level
                && paths.get(one).subList(0, level + 1).equals(paths.get(other).subList(0, level + 1));
    }
}
