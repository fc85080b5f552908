package org.disclosure.rollup.intake.rtf;

import java.util.List;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordParagraph;
import org.disclosure.rollup.intake.word.WordRow;

/**
 * A paragraph of an RTF document.
 *
 * @param level how deep it is in tables; 0 outside of them
 * @param end what ends with it
 * @param row the row that ends with it, if one does
 */
record RtfParagraph(List<Piece> pieces, int level, End end, WordRow row) implements WordParagraph {

    @Override
    public boolean endsCell() {
        return end == End.CELL;
    }

    @Override
    public boolean endsRow() {
        return end == End.ROW;
    }

    /** Which end the mark behind a paragraph is. */
    enum End {
        PARAGRAPH,
        CELL,
        ROW
    }

    /** Piece of a paragraph. */
    sealed interface Piece {}

    /** Text, of a field's code too. */
    record Text(String text, TextRun.Look look, WordInk ink) implements Piece {}

    /** The beginning of a field; a stale one's result is to be calculated anew. */
    record FieldBegin(boolean stale) implements Piece {}

    /** Where a field's result begins. */
    record FieldResult() implements Piece {}

    /** The end of a field, with what is chosen in it if it is a list. */
    record FieldEnd(String chosen, TextRun.Look look) implements Piece {}

    /** A text box that is anchored here. */
    record Box(List<RtfParagraph> paragraphs) implements Piece {}
}
