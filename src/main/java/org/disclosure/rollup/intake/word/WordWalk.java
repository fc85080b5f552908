package org.disclosure.rollup.intake.word;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.page.ink.Colour;

/**
 * The walk through the paragraphs of a document that says of each of them how deep in tables it is: it begins and ends the
 * tables, rows and cells, and has each paragraph written where it stands.
 */
public final class WordWalk<P extends WordParagraph> {

    private final WordSheets sheets;
    private final Writer<P> writer;
    private final List<Level> levels = new ArrayList<>();

    /** Writer of what stands in paragraphs. */
    public interface Writer<P> {

        /** @param ground the colour around the paragraph */
        void write(P paragraph, int ground);

        /** A cell ends, and with it whatever was begun there. */
        void endCell();
    }

    /** A table that we are in. */
    private static final class Level {

        private WordRows.Placed row;
        private boolean inCell;
        private int cell;
    }

    public WordWalk(WordSheets sheets, Writer<P> writer) {
        this.sheets = sheets;
        this.writer = writer;
    }

    /** Walks through a part of the document to its end. */
    public void through(List<P> paragraphs) {
        WordRows rows = new WordRows(paragraphs);
        for (int index = 0; index < paragraphs.size(); index++) {
            ReadingTimeLimit.check();
            P paragraph = paragraphs.get(index);
            closeTo(paragraph.level());
            open(paragraph, rows, index);
            if (!paragraph.endsRow()) {
                writer.write(paragraph, ground());
                sheets.endParagraph();
            }
            if (paragraph.endsCell() || paragraph.endsRow()) {
                endCell(levels.get(levels.size() - 1));
            }
            if (paragraph.endsRow()) {
                levels.get(levels.size() - 1).row = null;
            }
        }
        closeTo(0);
    }

    /** Begins the tables, rows and cells that the paragraph is in. */
    private void open(P paragraph, WordRows rows, int index) {
        for (int depth = 1; depth <= paragraph.level(); depth++) {
            if (depth > levels.size()) {
                levels.add(new Level());
                sheets.startTable();
            }
            Level level = levels.get(depth - 1);
            boolean ends = paragraph.endsRow() && depth == paragraph.level();
            if (level.row == null) {
                level.row = rows.at(depth, index);
                level.cell = 0;
                sheets.startRow();
                sheets.skip(level.row.free());
            }
            if (!level.inCell && !ends) {
                level.inCell = true;
                sheets.startCell();
            }
        }
    }

    /** The colour behind the innermost cell of those that we are in which has one. */
    private int ground() {
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            Level level = levels.get(depth);
            int ground = level.row.ground(level.cell);
            if (ground != WordInk.AUTOMATIC) {
                return ground;
            }
        }
        return Colour.WHITE;
    }

    private void endCell(Level level) {
        if (level.inCell) {
            sheets.endCell(level.row.shape(level.cell));
            level.cell++;
            level.inCell = false;
            writer.endCell();
        }
    }

    private void closeTo(int depth) {
        while (levels.size() > depth) {
            endCell(levels.remove(levels.size() - 1));
            sheets.endTable();
        }
    }
}
