package org.disclosure.rollup.intake.page;

/** A part of a page in the order in which it is read: a line of text, or a table. */
sealed interface PagePart permits TextLine, RuledTable {

    /** Place of its upper edge. */
    double top();

    double left();
}
