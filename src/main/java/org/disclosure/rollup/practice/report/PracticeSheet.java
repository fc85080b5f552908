package org.disclosure.rollup.practice.report;

import java.util.ArrayList;
import java.util.List;

/** A sheet that is being filled in: rows of cells, and which of them are merged; all counted from 0. */
public final class PracticeSheet {

    /** A merged range, ends included. */
    public record Merge(int top, int left, int bottom, int right) {}

    private final String name;
    private final List<List<PracticeCell>> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private int width;

    PracticeSheet(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<List<PracticeCell>> rows() {
        return rows;
    }

    public List<Merge> merges() {
        return merges;
    }

    /** Number of columns of the widest row. */
    public int width() {
        return width;
    }

    /** The number of the next row that is added at the end. */
    public int next() {
        return rows.size();
    }

    void put(int row, int column, PracticeCell cell) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<PracticeCell> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add(PracticeCell.EMPTY);
        }
        cells.set(column, cell);
        width = Math.max(width, column + 1);
    }

    void put(int row, int column, String text) {
        put(row, column, new PracticeCell.Text(text));
    }

    /** Merges the range if it is more than one cell. */
    void merge(int top, int left, int bottom, int right) {
        if (bottom > top || right > left) {
            merges.add(new Merge(top, left, bottom, right));
        }
    }

    /** A row of its own over the whole width. */
    void line(String text, int width) {
        int row = next();
        put(row, 0, text);
        merge(row, 0, row, width - 1);
    }

    /** Fills all rows up to the same width, with more columns and rows besides. */
    void square(int moreColumns, int moreRows) {
        int columns = width + moreColumns;
        int last = rows.size() + moreRows;
        for (int row = 0; row < last; row++) {
            if (row >= rows.size() || rows.get(row).size() < columns) {
                PracticeCell end = row < rows.size() && rows.get(row).size() >= columns
                        ? rows.get(row).get(columns - 1)
                        : PracticeCell.EMPTY;
                put(row, columns - 1, end);
            }
        }
    }
}
