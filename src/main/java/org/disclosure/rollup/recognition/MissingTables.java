package org.disclosure.rollup.recognition;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.FormTable;

/**
 * Says that tables were not found. Where a report's text and pictures were, the tables are likely what the pictures show
 * (N-PICTURE); pictures without a report's text are a kind of I-NO-TABLES.
 *
 * @param text whether there is a report's running text
 * @param pictures whether the file holds pictures
 */
record MissingTables(boolean text, boolean pictures) {

    /** None of the tables was found. */
    Finding all() {
        if (!pictures) {
            return Finding.of(Problem.I_NO_TABLES);
        }
        return text
                ? Finding.of(Problem.N_PICTURE)
                : Finding.of(Problem.I_NO_TABLES).as("picture");
    }

    /** Others were found, this one was not. */
    Finding one(FormTable table) {
        return text && pictures
                ? Finding.of(Problem.N_PICTURE, table.section()).as("some")
                : Finding.of(Problem.F_MISSING_TABLE, table.section());
    }
}
