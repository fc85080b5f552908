package org.disclosure.rollup.intake.xlsx;

import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.TextRun.Look;

/** A text of a workbook, shared or written into its cell, some of which has a font of its own. */
record XlsxString(List<Run> runs) {

    /**
     * A piece of a text.
     *
     * @param look null for that of the cell's font
     */
    record Run(String text, Look look) {}

    XlsxString {
        runs = List.copyOf(runs);
    }

    /** The text in a cell whose font has this look. */
    CellText in(Look font, Limits limits) {
        CellText text = new CellText(limits);
        runs.forEach(run -> text.add(run.text(), run.look() == null ? font : run.look()));
        return text;
    }
}
