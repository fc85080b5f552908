package org.disclosure.rollup.intake.rtf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.rtf.RtfParagraph.End;
import org.disclosure.rollup.intake.rtf.RtfParagraph.Piece;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordRow;

/** The paragraphs of a document, or of a text box in it, as they are collected. */
final class RtfStory {

    private final List<RtfParagraph> paragraphs = new ArrayList<>();
    private final Map<Integer, RtfRow> rows = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private TextRun.Look look = TextRun.Look.PLAIN;
    private WordInk ink = WordInk.NONE;
    private List<Piece> pieces = new ArrayList<>();

    void add(String written, TextRun.Look newLook, WordInk newInk) {
        if (newLook != look || !newInk.equals(ink)) {
            endText();
            look = newLook;
            ink = newInk;
        }
        text.append(written);
    }

    void add(Piece piece) {
        endText();
        pieces.add(piece);
    }

    private void endText() {
        if (!text.isEmpty()) {
            pieces.add(new RtfParagraph.Text(text.toString(), look, ink));
            text.setLength(0);
        }
    }

    /** The definition of a table's row, which holds for the rows after it until there is another. */
    RtfRow row(int level) {
        return rows.computeIfAbsent(level, key -> new RtfRow());
    }

    void endParagraph(int level) {
        end(level, End.PARAGRAPH, WordRow.UNDEFINED);
    }

    void endCell(int level) {
        end(level, End.CELL, WordRow.UNDEFINED);
    }

    void endRow(int level) {
        endText();
        if (!pieces.isEmpty()) {
            endCell(level);
        }
        end(level, End.ROW, row(level).row());
    }

    private void end(int level, End end, WordRow row) {
        endText();
        RtfParagraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
        boolean blank = pieces.isEmpty() && level == 0;
        if (!blank || last != null && last.level() > 0) {
            // of blank lines one is enough to part two tables
            paragraphs.add(new RtfParagraph(List.copyOf(pieces), level, end, row));
        }
        pieces = pieces.isEmpty() ? pieces : new ArrayList<>();
    }

    /** The paragraphs, with what comes after the last mark as one more. */
    List<RtfParagraph> paragraphs(int level) {
        endText();
        if (!pieces.isEmpty()) {
            endParagraph(level);
        }
        return paragraphs;
    }
}
