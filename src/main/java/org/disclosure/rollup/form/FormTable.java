package org.disclosure.rollup.form;

import java.util.ArrayList;
import java.util.List;

/**
 * One statistical table of the form.
 *
 * @param section the heading of the report's section that holds the table
 * @param print how the official form lays the table out
 * @param corner the note printed in the top left corner; empty for none
 * @param columnsTitle the heading over all columns; empty for none
 */
public record FormTable(
        String code, String section, Print print, String corner, String columnsTitle, List<FormBlock> blocks) {

    /** The printed layout. */
    public enum Print {
        /** Blocks below each other, each with a title and a header line. */
        BLOCKS,
        /** Row labels at the left, columns under a header. */
        GRID,
        /** One unlabelled line of figures; rows become headings over groups of columns. */
        ACROSS
    }

    public FormTable {
        blocks = List.copyOf(blocks);
    }

    /** All rows of all blocks, in printed order. */
    public List<FormRow> rows() {
        if (blocks.size() == 1) {
            return blocks.get(0).rows();
        }
        List<FormRow> rows = new ArrayList<>();
        for (FormBlock block : blocks) {
            rows.addAll(block.rows());
        }
        return rows;
    }
}
