package org.disclosure.rollup.intake.page;

import java.util.Comparator;

/** A part of a page in the order in which it is read: a line of text, or a table. */
sealed interface PagePart permits TextLine, RuledTable {

    Comparator<PagePart> DOWNWARD = Comparator.comparingDouble(PagePart::top).thenComparingDouble(PagePart::left);

    /** Place of its upper edge. */
    double top();

    double left();
}
