package org.disclosure.rollup.recognition.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;

/** All labels of one table: its rows, its columns and the headings over them. */
public final class TableLabels {

    private final FormTable table;
    private final Labels rows;
    private final Labels columns;
    private final Set<String> headings = new HashSet<>();
    private final Set<String> columnKeys = new HashSet<>();
    private final Set<String> rowKeys = new HashSet<>();
    private final Map<String, FormBlock> blocks = new HashMap<>();

    /** Of a table printed across, what is meant by the labels of a row and a column in one. */
    private final Map<String, RowAndColumn> joined = new HashMap<>();

    /** A column of a table printed across, and the row that its label names too. */
    private record RowAndColumn(String row, Labels.Match column) {}

    public TableLabels(FormTable table) {
        this.table = table;
        List<Labels.Label> rowLabels = new ArrayList<>();
        List<Labels.Label> columnLabels = new ArrayList<>();
        heading(table.columnsTitle());
        heading(table.corner());
        for (FormBlock block : table.blocks()) {
            heading(block.title());
            heading(block.rowsTitle());
            for (FormRow row : block.rows()) {
                blocks.put(row.code(), block);
                rowLabels.add(new Labels.Label(row.code(), row.label()));
                row.label().under().forEach(this::heading);
                rowKeys.add(LabelText.key(row.label().text()));
            }
            for (FormColumn column : block.columns()) {
                columnLabels.add(new Labels.Label(column.code(), column.label()));
                column.label().under().forEach(this::heading);
                columnKeys.add(LabelText.key(column.label().text()));
            }
        }
        this.rows = new Labels(rowLabels, "");
        this.columns = new Labels(columnLabels, table.columnsTitle());
        if (table.print() == FormTable.Print.ACROSS) {
            rowLabels.forEach(row -> columnLabels.forEach(column -> join(row, column)));
        }
    }

    private void join(Labels.Label row, Labels.Label column) {
        for (JoinedLabel label : JoinedLabel.of(row.label(), column.label())) {
            RowAndColumn cell = new RowAndColumn(
                    row.code(), new Labels.Match(column.code(), column.label().text(), label.exact()));
            label.keys().forEach(key -> joined.putIfAbsent(key, cell));
        }
    }

    /** The column that a label means, by itself or, as {@code 行政复议_结果维持} does, with a row. */
    Optional<ColumnMeaning> column(String text) {
        String key = LabelText.key(text);
        RowAndColumn both = joined.get(key);
        if (both != null) {
            return Optional.of(new ColumnMeaning(both.column(), key, Optional.of(both.row())));
        }
        return columns.findNearly(key, text)
                .map(match -> new ColumnMeaning(
                        match, match.exact() ? key : LabelText.key(match.printed()), Optional.empty()));
    }

    /** True if the key is that of the labels of a row and a column in one. */
    public boolean isJoined(String key) {
        return joined.containsKey(key);
    }

    public FormTable table() {
        return table;
    }

    public Labels rows() {
        return rows;
    }

    public Labels columns() {
        return columns;
    }

    /** The block that a row of the table is in. */
    public FormBlock block(String row) {
        return blocks.get(row);
    }

    /** Keys of the column labels as printed. */
    public Set<String> columnKeys() {
        return columnKeys;
    }

    /** Keys of the row labels as printed. */
    public Set<String> rowKeys() {
        return rowKeys;
    }

    /** True if the words are a heading over rows or columns of the table. */
    public boolean isHeading(String key) {
        return headings.contains(key);
    }

    /** The columns under a heading, by itself or as their sum; none for anything else. */
    public Set<String> columnsUnder(String key) {
        Set<String> codes = new HashSet<>();
        for (FormBlock block : table.blocks()) {
            for (FormColumn column : block.columns()) {
                if (column.label().under().stream().anyMatch(heading -> LabelText.isHeading(key, heading))) {
                    codes.add(column.code());
                }
            }
        }
        return codes;
    }

    private void heading(String text) {
        String key = LabelText.key(text);
        if (!key.isEmpty()) {
            headings.add(key);
        }
    }
}
