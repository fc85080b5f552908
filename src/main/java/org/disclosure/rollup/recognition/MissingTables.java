package org.disclosure.rollup.recognition;

import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.KeptNames;

/**
 * Says that tables were not found. Where a report's text and pictures were, the tables are likely what the pictures show
 * (N-PICTURE); pictures without a report's text are a kind of I-NO-TABLES, and so are printed pages, on which tables are known by
 * their lines.
 *
 * @param text whether there is a report's running text
 * @param pictures whether the file holds pictures
 * @param printed whether the file is of printed pages
 * @param names of the edition that the bureau filled in
 */
record MissingTables(boolean text, boolean pictures, boolean printed, KeptNames names) {

    /** None of the tables was found. */
    Finding all() {
        if (!pictures) {
            return printed ? Finding.of(Problem.I_NO_TABLES).as("printed") : Finding.of(Problem.I_NO_TABLES);
        }
        return text
                ? Finding.of(Problem.N_PICTURE)
                : Finding.of(Problem.I_NO_TABLES).as("picture");
    }

    /** Others were found, this one was not. */
    Finding one(FormTable table) {
        String name = names.table(table.code());
        Finding finding = text && pictures
                ? Finding.of(Problem.N_PICTURE, table.section()).as("some")
                : Finding.of(Problem.F_MISSING_TABLE, table.section());
        return finding.named(name).given(name);
    }
}
