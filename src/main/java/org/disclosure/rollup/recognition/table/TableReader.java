package org.disclosure.rollup.recognition.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.row.FoundTable;
import org.disclosure.rollup.recognition.row.RowLabels;
import org.disclosure.rollup.recognition.row.RowPlaces;
import org.disclosure.rollup.recognition.row.RowRivals;
import org.disclosure.rollup.recognition.row.TableBody;
import org.disclosure.rollup.recognition.text.Labels;

/** Reads the body of a table under a header whose rows are labelled at the left. */
final class TableReader {

    private final NormalisedSheet sheet;
    private final Header header;
    private final RowLabels labels;
    private final FoundTable found;
    private final TableBody body;
    private final RowPlaces rows;
    private final Map<Integer, List<RawCell>> strays = new TreeMap<>();

    /** The columns of the strays that only repeat the cells left of them, where the form merges the cells. */
    private final Set<Integer> repeated = new HashSet<>();

    private TableReader(NormalisedSheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.labels = new RowLabels(sheet, header.labels());
        this.found = new FoundTable(header, sheet.sheet());
        this.body = new TableBody(sheet, header, labels);
        this.rows = new RowPlaces(body, header, sheet.sheet());
    }

    /** Reads what the header introduces, in whichever of the table's layouts. */
    static FoundTable read(NormalisedSheet sheet, Header header) {
        if (header.turned().isPresent()) {
            return new TurnedTable(header.turned().get(), header).read();
        }
        boolean across = header.labels().table().print() == FormTable.Print.ACROSS;
        if (across && !hasRowLabels(sheet, header)) {
            return new AcrossReader(sheet, header).read();
        }
        return new TableReader(sheet, header).read();
    }

    private static boolean hasRowLabels(NormalisedSheet sheet, Header header) {
        int firstColumn = header.firstColumn();
        for (Row row : sheet.sheet().rows(header.bottom() + 1, header.bodyEnd())) {
            RawCell label = sheet.labelLeftOf(row, firstColumn);
            if (label != null
                    && header.labels()
                            .rows()
                            .findNearly(sheet.key(label), label.text())
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private FoundTable read() {
        header.columns().stream()
                .filter(column -> !column.exact())
                .forEach(column -> found.relabelled()
                        .add(new FoundTable.LabelVariant(
                                column.text(),
                                column.printed(),
                                sheet.sheet().name(),
                                column.firstRow(),
                                column.column())));
        int all = found.table().rows().size();
        int previous = header.bottom();
        Set<String> seen = new HashSet<>();
        RowRivals rivals = body.rivals();
        for (TableBody.BodyRow line : body.rows()) {
            ReadingTimeLimit.check();
            Row row = line.row();
            // a complete table goes on only in figures directly below it
            if (seen.size() == all && (row.number() > previous + 1 || !body.hasFigures(row))) {
                break;
            }
            Optional<String> code = rowCode(line);
            boolean counts = code.isPresent() && rivals.counts(line);
            if (counts && seen.add(code.get())) {
                readRow(line, code.get());
            } else {
                readOther(line, code.isPresent() && !rivals.isOneOfSeveral(line));
            }
            previous = row.number();
        }
        strays.forEach((column, cells) -> {
            if (!repeated.contains(column)) {
                found.extras()
                        .add(FoundTable.Extra.of(
                                FoundTable.Extra.Kind.COLUMN, body.columnTitle(column), sheet.sheet(), cells));
            }
        });
        return found;
    }

    private Optional<String> rowCode(TableBody.BodyRow line) {
        RawCell label = line.label();
        if (line.match().isPresent()) {
            Labels.Match match = line.match().get();
            if (!match.exact()) {
                found.relabelled()
                        .add(new FoundTable.LabelVariant(
                                label.text(), match.printed(), sheet.sheet().name(), label.row(), label.column()));
            }
            return Optional.of(match.code());
        }
        Optional<FormRow> whole = label == null ? Optional.empty() : labels.findWhole(label);
        if (whole.isEmpty() || !body.hasFigures(line.row()) || body.isSplit(whole.get())) {
            return Optional.empty();
        }
        found.unsplit().add(new FoundTable.UnsplitRow(sheet.sheet().name(), label));
        return Optional.of(whole.get().code());
    }

    private void readRow(TableBody.BodyRow line, String code) {
        Row row = line.row();
        List<FormColumn> columns = header.labels().block(code).columns();
        boolean outOfLine = rows.isOutOfLine(line, columns);
        BitSet taken = new BitSet();
        for (FormColumn column : columns) {
            Optional<Header.ColumnAt> at = body.columnAt(column.code());
            if (at.isPresent()) {
                taken.set(place(line, code, column, at.get(), outOfLine));
            }
        }
        if (outOfLine) {
            List<RawCell> figures = row.stream()
                    .filter(cell -> cell.column() > line.label().column() && TableBody.isFigure(cell))
                    .toList();
            found.extras()
                    .add(FoundTable.Extra.of(
                            FoundTable.Extra.Kind.ROW_OUT_OF_LINE, line.label().text(), sheet.sheet(), figures));
            return;
        }
        for (int index = 0; index < row.size(); index++) {
            RawCell cell = row.get(index);
            if (cell.column() > line.label().column()
                    && !taken.get(cell.column())
                    && TableBody.isFigure(cell)
                    && !body.isLineNumber(cell)) {
                List<RawCell> column = strays.computeIfAbsent(cell.column(), key -> new ArrayList<>());
                boolean repeats = body.repeatsLeft(row, index, taken);
                if (column.isEmpty() && repeats) {
                    repeated.add(cell.column());
                } else if (!repeats) {
                    repeated.remove(cell.column());
                }
                column.add(cell);
            }
        }
    }

    /** Notes the place of a figure, and returns its column. */
    private int place(TableBody.BodyRow line, String code, FormColumn column, Header.ColumnAt at, boolean outOfLine) {
        Row row = line.row();
        RawCell cell = outOfLine ? null : TableBody.cellUnder(row, at);
        int stands = cell == null ? at.column() : cell.column();
        found.put(
                new CellCode(found.table().code(), code, column.code()),
                new FoundTable.Place(
                        sheet.sheet(),
                        row.number(),
                        stands,
                        Optional.ofNullable(cell),
                        at.text(),
                        line.label().text()));
        return stands;
    }

    private void readOther(TableBody.BodyRow line, boolean twice) {
        List<RawCell> figures = body.figures(line.row());
        if (figures.isEmpty() || sheet.isAboutTheReport(line.row()) || body.isPageNumber(line.row())) {
            return;
        }
        found.extras()
                .add(FoundTable.Extra.of(
                        twice ? FoundTable.Extra.Kind.ROW_TWICE : FoundTable.Extra.Kind.ROW,
                        line.label() == null ? "" : line.label().text(),
                        sheet.sheet(),
                        figures));
    }
}
