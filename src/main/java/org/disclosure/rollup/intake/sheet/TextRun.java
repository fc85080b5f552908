package org.disclosure.rollup.intake.sheet;

/** A piece of a cell's text that looks the same throughout. */
public record TextRun(String text, Look look) {

    /** Look of a piece of text, as far as it decides if the piece is part of the cell's value. */
    public enum Look {
        PLAIN,
        /** Superscript or subscript: beside other text a footnote's mark. */
        RAISED,
        /** Struck out: what stood there before. */
        STRUCK,
        /** In the colour of what is behind it, or too small to be read: not seen, though nothing says that it is hidden. */
        UNSEEN,
        /** Formatted as hidden text, which nobody sees. */
        HIDDEN,
        /** Deleted or moved away as a tracked change that nobody has accepted yet. */
        DELETED;

        /** The look of text that is formatted in both ways: what takes it further from the value. */
        public Look and(Look other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
