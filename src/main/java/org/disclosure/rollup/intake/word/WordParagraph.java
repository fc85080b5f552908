package org.disclosure.rollup.intake.word;

/** A paragraph of a document that says of each paragraph how deep in tables it is, and what ends with it. */
public interface WordParagraph {

    /** How deep it is in tables; 0 outside of them. */
    int level();

    /** True if a cell of the table ends with it. */
    boolean endsCell();

    /** True if it is no text but the end of a row of the table. */
    boolean endsRow();

    /** The row that ends with it, if one does. */
    WordRow row();
}
