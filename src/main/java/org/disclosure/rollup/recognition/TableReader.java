package org.disclosure.rollup.recognition;

import java.util.ArrayList;
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
import org.disclosure.rollup.intake.RawCell;

/** Reads the body of a table under a header whose rows are labelled at the left. */
final class TableReader {

    private static final Pattern FIGURE = Pattern.compile("[+-]?[\\d,]*\\.?\\d+.{0,3}");

    /** Labels of lines about the report, which may stand between tables. */
    private static final Pattern ABOUT_THE_REPORT = Pattern.compile("(填报|报送|报告|单位|年度|填表|制表|审核|联系|电话|日期|负责|统计|索引|发布).*");

    private final KeyedSheet sheet;
    private final Header header;
    private final FoundTable found;
    private final Set<RawCell> taken = new HashSet<>();
    private final Map<Integer, List<RawCell>> strays = new TreeMap<>();

    private TableReader(KeyedSheet sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
        this.found = new FoundTable(header.labels().table(), sheet.sheet());
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
                                column.text(), column.printed(), RawCell.address(column.row(), column.column()))));
        int last = found.table().rows().size();
        Set<String> seen = new HashSet<>();
        for (int row : sheet.rows(header.bottom() + 1, header.bodyEnd())) {
            Optional<RawCell> label = sheet.labelLeftOf(row, header.firstColumn());
            Optional<String> code = label.flatMap(this::rowCode);
            if (code.isPresent() && seen.add(code.get())) {
                readRow(row, code.get());
            } else {
                readOther(row, label, code.isPresent());
            }
            if (seen.size() == last) {
                break;
            }
        }
        strays.forEach((column, cells) ->
                found.extras().add(new FoundTable.Extra(FoundTable.Extra.Kind.COLUMN, columnTitle(column), cells)));
        return found;
    }

    private Optional<String> rowCode(RawCell label) {
        String key = sheet.key(label);
        Optional<Labels.Match> match = match(key).or(() -> match(lastOfPath(label.text())));
        if (match.isPresent()) {
            if (!match.get().exact()) {
                found.relabelled()
                        .add(new FoundTable.Relabelled(label.text(), match.get().printed(), label.address()));
            }
            return Optional.of(match.get().code());
        }
        Optional<FormRow> whole = found.table().rows().stream()
                .filter(row -> !row.unsplitFrom().isEmpty()
                        && LabelText.key(row.unsplitFrom()).equals(key))
                .findFirst();
        if (whole.isPresent() && hasFigures(label.row())) {
            found.unsplit().add(label);
            return whole.map(FormRow::code);
        }
        return Optional.empty();
    }

    private Optional<Labels.Match> match(String key) {
        if (key.isEmpty() || header.labels().isHeading(key)) {
            return Optional.empty();
        }
        return header.labels().rows().findNearly(key);
    }

    /** The last part of labels written as a path: {@code 三、本年度办理结果/（三）不予公开/1.属于国家秘密}. */
    private static String lastOfPath(String text) {
        String[] parts = LabelText.compact(text).split("[/>|]");
        return parts.length < 2 ? "" : LabelText.key(parts[parts.length - 1]);
    }

    private void readRow(int row, String code) {
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
                                        row,
                                        cell.map(RawCell::column).orElse(at.column()),
                                        cell,
                                        column.number() == NumberKind.MONEY && saysYuan(at.text())));
            });
        }
        for (RawCell cell : sheet.sheet().row(row)) {
            if (cell.column() >= header.firstColumn() && !taken.contains(cell) && isFigure(cell)) {
                strays.computeIfAbsent(cell.column(), key -> new ArrayList<>()).add(cell);
            }
        }
    }

    private Optional<Header.ColumnAt> columnAt(String code) {
        return header.columns().stream()
                .filter(column -> column.code().equals(code))
                .findFirst();
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
        boolean about = label.map(sheet::key)
                .map(key -> ABOUT_THE_REPORT.matcher(key).matches())
                .orElse(false);
        if (figures.isEmpty() || about) {
            return;
        }
        found.extras()
                .add(new FoundTable.Extra(
                        twice ? FoundTable.Extra.Kind.ROW_TWICE : FoundTable.Extra.Kind.ROW,
                        label.map(RawCell::text).orElse(""),
                        figures));
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
