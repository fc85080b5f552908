package org.disclosure.rollup.practice.report;

import java.util.List;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormTable;

/** A section of the report's running text, under its heading. */
public record ReportSection(String heading, List<String> paragraphs) {

    /** True if the section is right above the table: its own, or one before it that has no table. */
    boolean isBefore(FormTable table, Form form) {
        int own = form.sections().indexOf(heading);
        int next = own;
        while (next < form.sections().size() && tableOf(form, next) == null) {
            next++;
        }
        return next < form.sections().size() && tableOf(form, next) == table;
    }

    /** True if all tables come before the section. */
    boolean isBehindTables(Form form) {
        return form.sections().indexOf(heading)
                > form.sections()
                        .indexOf(form.tables().get(form.tables().size() - 1).section());
    }

    private static FormTable tableOf(Form form, int section) {
        return form.tables().stream()
                .filter(table -> table.section().equals(form.sections().get(section)))
                .findFirst()
                .orElse(null);
    }
}
