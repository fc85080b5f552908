package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.RawCell;

/** Says how a table as found differs from the form. */
final class TableFindings {

    private TableFindings() {}

    /** The findings about the layout of the copy that counts, and about the copies that do not. */
    static List<Finding> of(List<FoundTable> copies) {
        FoundTable counted = copies.get(0);
        List<Finding> findings = new ArrayList<>();
        missingRows(counted, findings);
        missingColumns(counted, findings);
        extras(counted, findings);
        labels(counted, findings);
        for (RawCell label : counted.unsplit()) {
            findings.add(Finding.of(Problem.F_UNSPLIT, label.text(), label.address())
                    .at(counted.sheet().name(), label.address()));
        }
        for (FoundTable copy : copies.subList(1, copies.size())) {
            if (copy.filled() > 0) {
                findings.add(unusedCopy(counted, copy));
            }
        }
        return findings;
    }

    private static void missingRows(FoundTable found, List<Finding> findings) {
        List<String> missing = found.table().rows().stream()
                .filter(row -> !found.hasRow(row.code()))
                .filter(row -> found.unsplit().isEmpty() || !isPartOfUnsplit(row, found.table()))
                .map(row -> row.label().text())
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.of(Problem.F_MISSING_ROW, found.table().section(), String.join("；", missing))
                    .at(found.sheet().name(), ""));
        }
    }

    /** A row under the heading that the bureau reported as one row. */
    private static boolean isPartOfUnsplit(FormRow row, FormTable table) {
        return table.rows().stream()
                .map(FormRow::unsplitFrom)
                .anyMatch(heading -> !heading.isEmpty() && row.label().under().contains(heading));
    }

    private static void missingColumns(FoundTable found, List<Finding> findings) {
        List<String> missing = new ArrayList<>();
        for (FormBlock block : found.table().blocks()) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    CellCode cell = new CellCode(found.table().code(), row.code(), column.code());
                    String label = found.table().print() == FormTable.Print.GRID
                            ? column.label().text()
                            : row.label().text() + "·" + column.label().text();
                    if (found.hasRow(row.code()) && !found.places().containsKey(cell) && !missing.contains(label)) {
                        missing.add(label);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Finding.of(Problem.F_MISSING_COLUMN, found.table().section(), String.join("；", missing))
                    .at(found.sheet().name(), ""));
        }
    }

    private static void extras(FoundTable found, List<Finding> findings) {
        for (FoundTable.Extra extra : found.extras()) {
            RawCell first = extra.figures().get(0);
            List<String> figures = extra.figures().stream()
                    .map(cell -> cell.address() + "=" + cell.text())
                    .toList();
            String variant = switch (extra.kind()) {
                case ROW -> "row";
                case ROW_TWICE -> "row-twice";
                case COLUMN -> "column";
            };
            findings.add(Finding.of(
                            Problem.F_EXTRA_ROW,
                            found.table().section(),
                            extra.label().isBlank() ? "—" : LabelText.compact(extra.label()),
                            String.join("，", figures))
                    .as(variant)
                    .at(found.sheet().name(), first.address()));
        }
    }

    private static void labels(FoundTable found, List<Finding> findings) {
        if (found.relabelled().isEmpty()) {
            return;
        }
        List<String> pairs = found.relabelled().stream()
                .map(label -> "“" + LabelText.compact(label.written()) + "”→“" + label.printed() + "”")
                .distinct()
                .toList();
        findings.add(Finding.of(Problem.F_LABEL, found.table().section(), String.join("；", pairs))
                .at(found.sheet().name(), found.relabelled().get(0).address()));
    }

    private static Finding unusedCopy(FoundTable counted, FoundTable copy) {
        String at = copy.places().values().iterator().next().address();
        return Finding.of(
                        Problem.F_EXTRA_ROW,
                        counted.table().section(),
                        counted.sheet().name(),
                        copy.sheet().name(),
                        at)
                .as("copy")
                .weighing(copy.sheet().hidden() ? Severity.HINT : Severity.EXPLAIN)
                .at(copy.sheet().name(), at);
    }
}
