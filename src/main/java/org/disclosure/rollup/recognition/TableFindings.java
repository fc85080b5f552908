package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.row.FiguresInWords;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.text.LabelText;

/** Says how a table as found differs from the form. */
final class TableFindings {

    /** Largest number of copies, and of superfluous rows and columns, that are named one by one. */
    private static final int MOST_SHOWN = 20;

    private static final int MOST_FIGURES_SHOWN = 25;

    private final FoundTable found;
    private final KeptNames names;
    private final String section;
    private final String keptSection;
    private final List<Finding> findings = new ArrayList<>();

    private TableFindings(FoundTable found, KeptNames names) {
        this.found = found;
        this.names = names;
        this.section = found.table().section();
        this.keptSection = names.table(found.table().code());
    }

    /**
     * The findings about the layout of the copy that counts.
     *
     * @param names of the edition that the bureau filled in
     */
    static List<Finding> of(FoundTable counted, KeptNames names) {
        return new TableFindings(counted, names).all();
    }

    private List<Finding> all() {
        missingRows();
        missingColumns();
        extras();
        labels();
        for (FoundTable.UnsplitRow unsplit : found.unsplit()) {
            RawCell label = unsplit.label();
            findings.add(Finding.of(Problem.F_UNSPLIT, label.text(), label.address())
                    .named(label.text())
                    .given(label.text(), "")
                    .at(unsplit.sheet(), label.address()));
        }
        return findings;
    }

    private void missingRows() {
        List<FormRow> missing = found.table().rows().stream()
                .filter(row -> !found.hasRow(row.code()))
                .filter(row -> found.unsplit().isEmpty() || !isPartOfUnsplit(row, found.table()))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                            Problem.F_MISSING_ROW,
                            section,
                            joined(missing, row -> row.label().text()))
                    .named(keptSection)
                    .given(keptSection, joined(missing, this::kept))
                    .at(found.sheet().name(), ""));
        }
    }

    private static <T> String joined(Collection<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("；"));
    }

    private String kept(FormRow row) {
        return names.row(found.table().code(), row.code());
    }

    private String kept(FormColumn column) {
        return names.column(found.table().code(), column.code());
    }

    /** A row under the heading that the bureau reported as one row. */
    private static boolean isPartOfUnsplit(FormRow row, FormTable table) {
        return table.rows().stream()
                .map(FormRow::unsplitFrom)
                .anyMatch(heading -> !heading.isEmpty() && row.label().under().contains(heading));
    }

    private void missingColumns() {
        Map<String, String> missing = new LinkedHashMap<>();
        boolean grid = found.table().print() == FormTable.Print.GRID;
        if (found.isWhole()) {
            return;
        }
        for (FormBlock block : found.table().blocks()) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    CellCode cell = new CellCode(found.table().code(), row.code(), column.code());
                    if (found.hasRow(row.code()) && !found.places().containsKey(cell)) {
                        String label = column.label().text();
                        missing.put(
                                grid ? label : row.label().text() + "·" + label,
                                grid ? kept(column) : kept(row) + "·" + kept(column));
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Finding.of(Problem.F_MISSING_COLUMN, section, String.join("；", missing.keySet()))
                    .named(keptSection)
                    .given(keptSection, String.join("；", missing.values()))
                    .at(found.sheet().name(), ""));
        }
    }

    private void extras() {
        List<FoundTable.Extra> extras = found.extras();
        if (extras.isEmpty()) {
            return;
        }
        ExtraSums sums = new ExtraSums(found);
        extras.stream()
                .limit(MOST_SHOWN)
                .forEach(extra -> findings.add(
                        extra(extra, extra.kind() != FoundTable.Extra.Kind.ROW_OUT_OF_LINE && sums.agrees(extra))));
        if (extras.size() > MOST_SHOWN) {
            FoundTable.Extra next = extras.get(MOST_SHOWN);
            String more = Integer.toString(extras.size() - MOST_SHOWN);
            findings.add(Finding.of(Problem.F_EXTRA_ROW, section, more)
                    .as("more")
                    .named("more", keptSection, more)
                    .at(next.sheet(), next.figures().get(0).address()));
        }
    }

    private Finding extra(FoundTable.Extra extra, boolean sum) {
        String variant = switch (extra.kind()) {
            case ROW -> sum ? "row-sum" : "row";
            case ROW_TWICE -> sum ? "row-sum" : "row-twice";
            case ROW_OUT_OF_LINE -> "row-out-of-line";
            case COLUMN -> sum ? "column-sum" : "column";
        };
        String label = extra.label().isBlank() ? "—" : LabelText.compact(extra.label());
        FiguresInWords figures = new FiguresInWords(extra.figures(), MOST_FIGURES_SHOWN);
        Finding finding = Finding.of(Problem.F_EXTRA_ROW, section, label, figures.shown())
                .as(variant)
                .named(variant, keptSection, label)
                .given(figures.kept())
                .at(extra.sheet(), extra.figures().get(0).address());
        return extra.hidden() || sum ? finding.weighing(Severity.HINT) : finding;
    }

    private void labels() {
        if (found.relabelled().isEmpty()) {
            return;
        }
        findings.add(Finding.of(Problem.F_LABEL, section, pairs(UnaryOperator.identity()))
                .named(keptSection)
                .given(keptSection, pairs(this::kept))
                .at(found.relabelled().get(0).sheet(), found.relabelled().get(0).address()));
    }

    /** Pairs of wording and label, each once. */
    private String pairs(UnaryOperator<String> printed) {
        return found.relabelled().stream()
                .map(label -> "“" + LabelText.compact(label.written()) + "”→“" + printed.apply(label.printed()) + "”")
                .distinct()
                .collect(Collectors.joining("；"));
    }

    /** The name that is kept of a label as printed. */
    private String kept(String printed) {
        Stream<String> rows = found.table().rows().stream()
                .filter(row -> row.label().text().equals(printed))
                .map(this::kept);
        Stream<String> columns = found.table().blocks().stream()
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.label().text().equals(printed))
                .map(this::kept);
        return Stream.concat(rows, columns).findFirst().orElse(printed);
    }
}
