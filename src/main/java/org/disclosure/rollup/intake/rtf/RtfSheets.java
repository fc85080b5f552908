package org.disclosure.rollup.intake.rtf;

import java.util.List;
import org.disclosure.rollup.intake.rtf.RtfParagraph.Piece;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordFields;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordWalk;

/** Lays the paragraphs of an RTF document, or of a text box in it, out as sheets. */
final class RtfSheets implements WordWalk.Writer<RtfParagraph> {

    private final WordSheets sheets;
    private final WordFields fields = new WordFields();

    private RtfSheets(WordSheets sheets) {
        this.sheets = sheets;
    }

    static void add(List<RtfParagraph> paragraphs, WordSheets sheets) {
        new WordWalk<>(sheets, new RtfSheets(sheets)).through(paragraphs);
    }

    @Override
    public void write(RtfParagraph paragraph, int ground) {
        paragraph.pieces().forEach(piece -> write(piece, ground));
    }

    @Override
    public void endCell() {
        fields.clear();
    }

    private void write(Piece piece, int ground) {
        if (piece instanceof RtfParagraph.Text text) {
            write(text, ground);
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

    private void write(RtfParagraph.Text text, int ground) {
        if (!fields.isShown()) {
            fields.code(text.text());
            return;
        }
        boolean blank = text.text().isBlank();
        if (!blank) {
            fields.noteText();
        }
        WordInk.Sight sight = text.ink().sight(List.of(ground));
        if (sight == WordInk.Sight.DOUBTFUL && !blank) {
            sheets.doubt();
        }
        boolean unseen = sight == WordInk.Sight.UNSEEN;
        sheets.text(text.text(), unseen ? text.look().and(TextRun.Look.UNSEEN) : text.look());
    }
}
