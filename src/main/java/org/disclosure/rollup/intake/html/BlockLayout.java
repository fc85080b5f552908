package org.disclosure.rollup.intake.html;

import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Lays out what a document holds, piece by piece. */
interface BlockLayout {

    void paragraph(Block.Paragraph paragraph);

    void table(Block.Table table);

    /** Lays out all blocks in their order; of a table that is a frame its content. */
    default void lay(List<Block> blocks) {
        for (Block block : blocks) {
            ReadingTimeLimit.check();
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Table table && table.isFrame()) {
                table.shownCells().forEach(cell -> lay(cell.content()));
            } else if (block instanceof Block.Table table) {
                table(table);
            }
        }
    }
}
