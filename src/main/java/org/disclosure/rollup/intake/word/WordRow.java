package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table as a file defines it: where its cells begin and end, and how they are merged. How many columns they span
 * follows from the table's other rows.
 *
 * @param left where its first cell begins, in twentieths of a point
 */
public record WordRow(int left, List<Cell> cells) {

    /** The row of cells of which nothing is said. */
    public static final WordRow UNDEFINED = new WordRow(0, List.of());

    /**
     * A cell.
     *
     * @param right where it ends; {@link #TO_THE_END} for one that ends where the table does
     * @param joined whether it is the right part of the cell before it
     * @param merged whether it takes part in a cell that goes down over several rows
     * @param continued whether it is the lower part of such a cell
     * @param ground the colour behind it; {@link WordInk#AUTOMATIC} for that of what is around the table
     */
    public record Cell(int right, boolean joined, boolean merged, boolean continued, int ground) {}

    public static final int TO_THE_END = Integer.MAX_VALUE;

    /** Where its cells begin and end, from left to right. */
    List<Integer> edges() {
        List<Integer> edges = new ArrayList<>();
        edges.add(left);
        cells.stream().map(Cell::right).filter(right -> right != TO_THE_END).forEach(edges::add);
        return edges;
    }
}
