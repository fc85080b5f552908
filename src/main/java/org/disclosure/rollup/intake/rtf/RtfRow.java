package org.disclosure.rollup.intake.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a table as the file defines it: where its cells end, and how they are merged.
 *
 * @param left where its first cell begins, in twentieths of a point
 */
record RtfRow(int left, List<Cell> cells) {

    /** The row of cells of which nothing is said. */
    static final RtfRow UNDEFINED = new RtfRow(0, List.of());

    /** No table of Word has more columns. */
    private static final int MOST_CELLS = 1_000;

    /**
     * A cell.
     *
     * @param right where it ends
     * @param joined whether it is the right part of the cell before it
     * @param merged whether it takes part in a cell that goes down over several rows
     * @param continued whether it is the lower part of such a cell
     */
    record Cell(int right, boolean joined, boolean merged, boolean continued) {}

    /** Where its cells begin and end, from left to right. */
    List<Integer> edges() {
        return Stream.concat(Stream.of(left), cells.stream().map(Cell::right)).toList();
    }

    /** Collects the definition of a row. */
    static final class Builder {

        private RtfRow row;
        private int left;
        private List<Cell> cells = new ArrayList<>();
        private boolean joined;
        private boolean merged;
        private boolean continued;

        /** Takes a control word, if it says something of the row. */
        void say(String word, int number) {
            switch (word) {
                case "trowd" -> {
                    row = null;
                    left = 0;
                    cells = new ArrayList<>();
                    clear();
                }
                case "trleft" -> {
                    row = null;
                    left = number;
                }
                case "clmrg" -> joined = true;
                case "clvmgf" -> merged = true;
                case "clvmrg" -> {
                    merged = true;
                    continued = true;
                }
                case "cellx" -> {
                    row = null;
                    if (cells.size() < MOST_CELLS) {
                        cells.add(new Cell(number, joined, merged, continued));
                    }
                    clear();
                }
                default -> {
                    // borders and colours
                }
            }
        }

        private void clear() {
            joined = false;
            merged = false;
            continued = false;
        }

        /** The row; rows of one definition are one. */
        RtfRow row() {
            if (row == null) {
                row = cells.isEmpty() ? UNDEFINED : new RtfRow(left, List.copyOf(cells));
            }
            return row;
        }
    }
}
