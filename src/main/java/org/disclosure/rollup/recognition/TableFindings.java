package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** How many copies, and how many rows and columns that are too much, are named one by one. */
    private static final int MOST_SHOWN = 20;

    private static final int MOST_FIGURES_SHOWN = 25;

    private TableFindings() {}

    /** The findings about the layout of the copy that counts. */
    static List<Finding> of(FoundTable counted) {
        List<Finding> findings = new ArrayList<>();
        missingRows(counted, findings);
        missingColumns(counted, findings);
        extras(counted, findings);
        labels(counted, findings);
        for (FoundTable.Unsplit unsplit : counted.unsplit()) {
            RawCell label = unsplit.label();
            findings.add(
                    Finding.of(Problem.F_UNSPLIT, label.text(), label.address()).at(unsplit.sheet(), label.address()));
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
        Set<String> missing = new LinkedHashSet<>();
        if (found.isWhole()) {
            return;
        }
        for (FormBlock block : found.table().blocks()) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    CellCode cell = new CellCode(found.table().code(), row.code(), column.code());
                    if (found.hasRow(row.code()) && !found.places().containsKey(cell)) {
                        missing.add(
                                found.table().print() == FormTable.Print.GRID
                                        ? column.label().text()
                                        : row.label().text() + "·"
                                                + column.label().text());
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
        List<FoundTable.Extra> extras = found.extras();
        if (extras.isEmpty()) {
            return;
        }
        ExtraSums sums = new ExtraSums(found);
        extras.stream()
                .limit(MOST_SHOWN)
                .forEach(extra -> findings.add(extra(
                        found, extra, extra.kind() != FoundTable.Extra.Kind.ROW_OUT_OF_LINE && sums.agrees(extra))));
        if (extras.size() > MOST_SHOWN) {
            FoundTable.Extra next = extras.get(MOST_SHOWN);
            findings.add(Finding.of(
                            Problem.F_EXTRA_ROW, found.table().section(), Integer.toString(extras.size() - MOST_SHOWN))
                    .as("more")
                    .at(next.sheet(), next.figures().get(0).address()));
        }
    }

    private static Finding extra(FoundTable found, FoundTable.Extra extra, boolean sum) {
        String figures = extra.figures().stream()
                .limit(MOST_FIGURES_SHOWN)
                .map(cell -> cell.address() + "=" + cell.text())
                .collect(Collectors.joining("，"));
        String variant = switch (extra.kind()) {
            case ROW -> sum ? "row-sum" : "row";
            case ROW_TWICE -> sum ? "row-sum" : "row-twice";
            case ROW_OUT_OF_LINE -> "row-out-of-line";
            case COLUMN -> sum ? "column-sum" : "column";
        };
        Finding finding = Finding.of(
                        Problem.F_EXTRA_ROW,
                        found.table().section(),
                        extra.label().isBlank() ? "—" : LabelText.compact(extra.label()),
                        extra.figures().size() > MOST_FIGURES_SHOWN ? figures + "…" : figures)
                .as(variant)
                .at(extra.sheet(), extra.figures().get(0).address());
        return extra.hidden() || sum ? finding.weighing(Severity.HINT) : finding;
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
                .at(found.relabelled().get(0).sheet(), found.relabelled().get(0).address()));
    }
}
