package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;

/** Reads the body of a table under a header whose rows are labelled at the left. */
final class TableReader {

    private final KeyedSheet sheet;
    private final Header header;
    private final RowLabels labels;
    private final FoundTable found;
    private final TableBody body;
    private final Set<RawCell> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, List<RawCell>> strays = new TreeMap<>();

    private TableReader(KeyedSheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.labels = new RowLabels(sheet, header.labels());
        this.found = new FoundTable(header, sheet.sheet());
        this.body = new TableBody(sheet, header, labels);
    }

    /** Reads what the header introduces, in whichever of the table's two layouts. */
    static FoundTable read(KeyedSheet sheet, Header header) {
        boolean across = header.labels().table().print() == FormTable.Print.ACROSS;
        if (across && !hasRowLabels(sheet, header)) {
            return new AcrossReader(sheet, header).read();
        }
        return new TableReader(sheet, header).read();
    }

    private static boolean hasRowLabels(KeyedSheet sheet, Header header) {
        return sheet.rows(header.bottom() + 1, header.bodyEnd()).stream()
                .map(row -> sheet.labelLeftOf(row, header.firstColumn()))
                .flatMap(Optional::stream)
                .anyMatch(label ->
                        header.labels().rows().findNearly(sheet.key(label)).isPresent());
    }

    private FoundTable read() {
        header.columns().stream()
                .filter(column -> !column.exact())
                .forEach(column -> found.relabelled()
                        .add(new FoundTable.Relabelled(
                                column.text(),
                                column.printed(),
                                sheet.sheet().name(),
                                RawCell.address(column.firstRow(), column.column()))));
        int all = found.table().rows().size();
        int previous = header.bottom();
        Set<String> seen = new HashSet<>();
        Set<String> visible = body.visibleRows();
        for (int row : body.rows()) {
            Deadline.check();
            // a complete table goes on only in figures directly below it
            if (seen.size() == all && (row > previous + 1 || !body.hasFigures(row))) {
                break;
            }
            Optional<RawCell> label = sheet.labelLeftOf(row, header.firstColumn());
            Optional<String> code = label.flatMap(this::rowCode);
            boolean old = code.filter(visible::contains).isPresent() && sheet.isHidden(row);
            if (code.isPresent() && !old && seen.add(code.get())) {
                readRow(row, code.get(), label.get().column());
            } else {
                readOther(row, label, code.isPresent());
            }
            previous = row;
        }
        strays.forEach((column, cells) ->
                found.extras().add(extra(FoundTable.Extra.Kind.COLUMN, body.columnTitle(column), cells)));
        return found;
    }

    private FoundTable.Extra extra(FoundTable.Extra.Kind kind, String label, List<RawCell> figures) {
        boolean hidden = figures.stream().allMatch(cell -> sheet.sheet().isHidden(cell.row(), cell.column()));
        return new FoundTable.Extra(kind, label, sheet.sheet().name(), figures, hidden);
    }

    private Optional<String> rowCode(RawCell label) {
        Optional<Labels.Match> match = labels.find(label);
        if (match.isPresent()) {
            if (!match.get().exact()) {
                found.relabelled()
                        .add(new FoundTable.Relabelled(
                                label.text(),
                                match.get().printed(),
                                sheet.sheet().name(),
                                label.address()));
            }
            return Optional.of(match.get().code());
        }
        Optional<FormRow> whole = labels.findWhole(label)
                .filter(row -> body.hasFigures(label.row()))
                .filter(row -> !body.isSplit(row));
        whole.ifPresent(
                row -> found.unsplit().add(new FoundTable.Unsplit(sheet.sheet().name(), label)));
        return whole.map(FormRow::code);
    }

    private void readRow(int row, String code, int labelColumn) {
        for (FormColumn column : header.labels().block(code).columns()) {
            Optional<Header.ColumnAt> at = body.columnAt(column.code());
            if (at.isPresent()) {
                place(row, code, column, at.get());
            }
        }
        for (RawCell cell : sheet.sheet().row(row)) {
            if (cell.column() > labelColumn
                    && !taken.contains(cell)
                    && TableBody.isFigure(cell)
                    && !body.isLineNumber(cell)) {
                strays.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell);
            }
        }
    }

    private void place(int row, String code, FormColumn column, Header.ColumnAt at) {
        Optional<RawCell> cell = body.cellUnder(row, at);
        if (cell.isPresent()) {
            taken.add(cell.get());
        }
        found.put(
                new CellCode(found.table().code(), code, column.code()),
                new FoundTable.Place(
                        sheet.sheet(),
                        row,
                        cell.isPresent() ? cell.get().column() : at.column(),
                        cell,
                        column.number() == NumberKind.MONEY && saysYuan(at.text())));
    }

    private static boolean saysYuan(String label) {
        String text = LabelText.compact(label);
        return text.contains("元") && !text.contains("万元");
    }

    private void readOther(int row, Optional<RawCell> label, boolean twice) {
        List<RawCell> figures = body.figures(row);
        if (figures.isEmpty() || sheet.isAboutTheReport(row) || body.isPageNumber(row)) {
            return;
        }
        found.extras()
                .add(extra(
                        twice ? FoundTable.Extra.Kind.ROW_TWICE : FoundTable.Extra.Kind.ROW,
                        label.map(RawCell::text).orElse(""),
                        figures));
    }
}
