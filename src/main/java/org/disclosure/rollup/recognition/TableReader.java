package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;

/** Reads the body of a table under a header whose rows are labelled at the left. */
final class TableReader {

    private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d,]*\\.?\\d+.{0,3}");

    /** Titles of columns that number the lines. */
    private static final Set<String> LINE_NUMBERS = Set.of("行次", "序号", "编号", "代码");

    private final KeyedSheet sheet;
    private final Header header;
    private final RowLabels labels;
    private final FoundTable found;
    private final int lastWideRow;
    private final Set<RawCell> taken = new HashSet<>();
    private final Map<Integer, List<RawCell>> strays = new TreeMap<>();

    private TableReader(KeyedSheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.labels = new RowLabels(sheet, header.labels());
        this.found = new FoundTable(header, sheet.sheet());
        this.lastWideRow = lastWideRow();
    }

    /** Reads what the header introduces, in whichever of the table's two layouts. */
    static FoundTable read(KeyedSheet sheet, Header header) {
        boolean across = header.labels().table().print() == FormTable.Print.ACROSS;
        if (across && !hasRowLabels(sheet, header)) {
            return new AcrossReader(sheet, header).read();
        }
        return new TableReader(sheet, header).read();
    }

    /** Whether a cell holds something that is meant as a figure. */
    static boolean isFigure(RawCell cell) {
        return cell.kind() != RawCell.Kind.TEXT
                || FIGURE.matcher(LabelText.compact(cell.text())).matches();
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
        Set<String> visible = visibleRows();
        for (int row : sheet.rows(header.bottom() + 1, header.bodyEnd())) {
            Deadline.check();
            // a complete table goes on only in figures directly below it
            if (seen.size() == all && (row > previous + 1 || !hasFigures(row))) {
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
        strays.forEach(
                (column, cells) -> found.extras().add(extra(FoundTable.Extra.Kind.COLUMN, columnTitle(column), cells)));
        return found;
    }

    /** The form's rows that can be seen: none of them is read from a row that is hidden. */
    private Set<String> visibleRows() {
        Set<String> codes = new HashSet<>();
        for (int row : sheet.rows(header.bottom() + 1, header.bodyEnd())) {
            if (!sheet.isHidden(row)) {
                sheet.labelLeftOf(row, header.firstColumn())
                        .flatMap(labels::find)
                        .map(Labels.Match::code)
                        .ifPresent(codes::add);
            }
        }
        return codes;
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
        Optional<FormRow> whole =
                labels.findWhole(label).filter(row -> hasFigures(label.row())).filter(row -> !isSplit(row));
        whole.ifPresent(
                row -> found.unsplit().add(new FoundTable.Unsplit(sheet.sheet().name(), label)));
        return whole.map(FormRow::code);
    }

    /** Whether the table has rows of its own for the parts of a heading, which is a subtotal then. */
    private boolean isSplit(FormRow whole) {
        return sheet.rows(header.bottom() + 1, header.bodyEnd()).stream()
                .map(row -> sheet.labelLeftOf(row, header.firstColumn()))
                .flatMap(Optional::stream)
                .anyMatch(label -> labels.isPartOf(whole, label));
    }

    private void readRow(int row, String code, int labelColumn) {
        FormBlock block = found.table().blocks().stream()
                .filter(candidate ->
                        candidate.rows().stream().anyMatch(line -> line.code().equals(code)))
                .findFirst()
                .orElseThrow();
        for (FormColumn column : block.columns()) {
            columnAt(column.code()).ifPresent(at -> {
                Optional<RawCell> cell = cellUnder(row, at);
                cell.ifPresent(taken::add);
                found.places()
                        .put(
                                new CellCode(found.table().code(), code, column.code()),
                                new FoundTable.Place(
                                        sheet.sheet(),
                                        row,
                                        cell.map(RawCell::column).orElse(at.column()),
                                        cell,
                                        column.number() == NumberKind.MONEY && saysYuan(at.text())));
            });
        }
        for (RawCell cell : sheet.sheet().row(row)) {
            if (cell.column() > labelColumn && !taken.contains(cell) && isFigure(cell) && !isLineNumber(cell)) {
                strays.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell);
            }
        }
    }

    /** Left of the form's columns only what has a title can be a figure, and a title may say that it is none. */
    private boolean isLineNumber(RawCell cell) {
        String title = LabelText.compact(columnTitle(cell.column()));
        return LINE_NUMBERS.contains(title) || cell.column() < header.firstColumn() && title.isEmpty();
    }

    private Optional<Header.ColumnAt> columnAt(String code) {
        return header.columns().stream()
                .filter(column -> column.code().equals(code))
                .min(Comparator.comparing(column -> sheet.sheet().isHidden(column.row(), column.column())));
    }

    /** The figure under a column label, anywhere within the width of the label's merged range. */
    private Optional<RawCell> cellUnder(int row, Header.ColumnAt at) {
        for (int column = at.column(); column <= at.lastColumn(); column++) {
            Optional<RawCell> cell = sheet.sheet().find(row, column);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }

    private static boolean saysYuan(String label) {
        String text = LabelText.compact(label);
        return text.contains("元") && !text.contains("万元");
    }

    private void readOther(int row, Optional<RawCell> label, boolean twice) {
        List<RawCell> figures = figures(row);
        if (figures.isEmpty() || sheet.isAboutTheReport(row) || isPageNumber(row)) {
            return;
        }
        found.extras()
                .add(extra(
                        twice ? FoundTable.Extra.Kind.ROW_TWICE : FoundTable.Extra.Kind.ROW,
                        label.map(RawCell::text).orElse(""),
                        figures));
    }

    /** A number alone in its row where the table breaks off, with no more than such rows before the next header. */
    private boolean isPageNumber(int row) {
        return header.bodyEnd() != Integer.MAX_VALUE && row > lastWideRow;
    }

    private int lastWideRow() {
        int last = header.bottom();
        for (int row : sheet.rows(header.bottom() + 1, header.bodyEnd())) {
            last = sheet.sheet().row(row).size() > 1 ? row : last;
        }
        return last;
    }

    private boolean hasFigures(int row) {
        return !figures(row).isEmpty();
    }

    private List<RawCell> figures(int row) {
        return sheet.sheet().row(row).stream()
                .filter(cell -> cell.column() >= header.firstColumn() && isFigure(cell))
                .toList();
    }

    private String columnTitle(int column) {
        String title = "";
        for (int row : sheet.rows(header.top(), header.bottom())) {
            title = sheet.sheet().find(row, column).map(RawCell::text).orElse(title);
        }
        return title;
    }
}
