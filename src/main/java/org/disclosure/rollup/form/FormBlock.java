package org.disclosure.rollup.form;

import java.util.List;

/**
 * Rows that share their columns: table 2 has a block for each paragraph of article 20, tables 3 and 4 are one block.
 *
 * @param title the line printed above the block; empty for none
 * @param rowsTitle the heading of the label column (信息内容); empty for none
 * @param unit what is counted, as printed (件, 万元)
 */
public record FormBlock(String title, String rowsTitle, String unit, List<FormColumn> columns, List<FormRow> rows) {

    public FormBlock {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
