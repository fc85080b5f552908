package org.disclosure.rollup.intake.rtf;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.rtf.RtfParagraph.End;
import org.disclosure.rollup.intake.rtf.RtfParagraph.Piece;
import org.disclosure.rollup.intake.word.WordFields;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordTableBuilder;

/** Lays the paragraphs of an RTF document, or of a text box in it, out as sheets. */
final class RtfSheets {

    private final WordSheets sheets;
    private final WordFields fields = new WordFields();
    private final List<Level> levels = new ArrayList<>();

    /** A table that we are in. */
    private static final class Level {

        private RtfRows.Shapes row;
        private boolean inCell;
        private int cell;
    }

    private RtfSheets(WordSheets sheets) {
        this.sheets = sheets;
    }

    static void add(List<RtfParagraph> paragraphs, WordSheets sheets) {
        new RtfSheets(sheets).add(paragraphs);
    }

    private void add(List<RtfParagraph> paragraphs) {
        RtfRows rows = new RtfRows(paragraphs);
        for (int index = 0; index < paragraphs.size(); index++) {
            ReadingTimeLimit.check();
            RtfParagraph paragraph = paragraphs.get(index);
            closeTo(paragraph.level());
            open(paragraph, rows, index);
            if (paragraph.end() != End.ROW) {
                paragraph.pieces().forEach(this::write);
                sheets.endParagraph();
            }
            if (paragraph.end() != End.PARAGRAPH) {
                endCell(levels.get(levels.size() - 1));
            }
            if (paragraph.end() == End.ROW) {
                levels.get(levels.size() - 1).row = null;
            }
        }
        closeTo(0);
    }

    /** Begins the tables, rows and cells that the paragraph is in. */
    private void open(RtfParagraph paragraph, RtfRows rows, int index) {
        for (int depth = 1; depth <= paragraph.level(); depth++) {
            if (depth > levels.size()) {
                levels.add(new Level());
                sheets.startTable();
            }
            Level level = levels.get(depth - 1);
            boolean ends = paragraph.end() == End.ROW && depth == paragraph.level();
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

    private void endCell(Level level) {
        if (level.inCell) {
            List<WordTableBuilder.Shape> shapes = level.row.cells();
            sheets.endCell(level.cell < shapes.size() ? shapes.get(level.cell) : WordTableBuilder.Shape.PLAIN);
            level.cell++;
            level.inCell = false;
            fields.clear();
        }
    }

    private void closeTo(int depth) {
        while (levels.size() > depth) {
            endCell(levels.remove(levels.size() - 1));
            sheets.endTable();
        }
    }

    private void write(Piece piece) {
        if (piece instanceof RtfParagraph.Text text) {
            write(text);
        } else if (piece instanceof RtfParagraph.FieldBegin begin) {
            fields.begin(begin.stale());
        } else if (piece instanceof RtfParagraph.FieldResult) {
            fields.separate();
        } else if (piece instanceof RtfParagraph.FieldEnd end) {
            if (!end.chosen().isEmpty()) {
                fields.choose(end.chosen());
            }
            fields.end().addTo(sheets, end.look());
        } else if (piece instanceof RtfParagraph.Box box) {
            sheets.startBox();
            add(box.paragraphs(), sheets);
            sheets.endBox();
        }
    }

    private void write(RtfParagraph.Text text) {
        if (!fields.isShown()) {
            fields.code(text.text());
            return;
        }
        if (!text.text().isBlank()) {
            fields.noteText();
        }
        sheets.text(text.text(), text.look());
    }
}
