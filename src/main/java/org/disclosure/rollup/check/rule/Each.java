package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.KeptNames;

/**
 * The rows or columns that a declared check is repeated for.
 *
 * @param table the table all of whose rows or columns are meant; empty when they are listed
 * @param codes the codes of the rows or columns, in the form's order or as listed
 */
record Each(Axis axis, Optional<String> table, List<String> codes) {

    Each {
        codes = List.copyOf(codes);
    }

    /** Axis that a check is repeated along. */
    enum Axis {
        ROW("row"),
        COLUMN("column");

        private final String key;

        Axis(String key) {
            this.key = key;
        }

        /** Key in a file of checks. */
        String key() {
            return key;
        }

        /** Placeholder in a term. */
        String placeholder() {
            return "{" + key + "}";
        }

        String code(CellCode cell) {
            return this == ROW ? cell.row() : cell.column();
        }

        /** Name of the cell's place on the axis, of which finding numbers are made. */
        String keptName(KeptNames names, CellCode cell) {
            return this == ROW ? names.row(cell.table(), cell.row()) : names.column(cell.table(), cell.column());
        }

        FormLabel label(FormCell cell) {
            return this == ROW ? cell.row().label() : cell.column().label();
        }
    }
}
