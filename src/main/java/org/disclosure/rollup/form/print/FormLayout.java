package org.disclosure.rollup.form.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.print.PrintedTable.Cell;
import org.disclosure.rollup.form.print.PrintedTable.Look;

/** Lays a table of the form out as the official form prints it. */
final class FormLayout {

    private static final int GRID = PrintedTable.GRID;
    private static final int[] LABEL_STARTS = {0, 3, 7};
    private static final int BLOCK_LABEL_END = 9;
    private static final int LABEL_END = 16;
    private static final int CHARACTERS_PER_GRID = 3;
    private static final int HEADER_ROWS = 3;

    private final FormTable table;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    FormLayout(FormTable table) {
        this.table = table;
    }

    PrintedTable lay() {
        switch (table.print()) {
            case BLOCKS -> table.blocks().forEach(this::block);
            case GRID -> grid(table.blocks().get(0));
            case ACROSS -> across(table.blocks().get(0));
        }
        return new PrintedTable(table.print() == FormTable.Print.BLOCKS ? 0 : HEADER_ROWS, lines, cells);
    }

    private void block(FormBlock block) {
        int row = lines.size();
        int count = block.columns().size();
        cell(row, 0, row, GRID - 1, Look.HEADER, block.title());
        cell(row + 1, 0, row + 1, BLOCK_LABEL_END - 1, Look.CENTRED, block.rowsTitle());
        for (int index = 0; index < count; index++) {
            String label = block.columns().get(index).label().text();
            cell(row + 1, blockStart(index, count), row + 1, blockStart(index + 1, count) - 1, Look.CENTRED, label);
        }
        lines.addAll(List.of(1, 1));
        for (FormRow line : block.rows()) {
            int at = lines.size();
            cell(at, 0, at, BLOCK_LABEL_END - 1, Look.LABEL, line.label().text());
            for (int index = 0; index < count; index++) {
                int end = blockStart(index + 1, count) - 1;
                figure(at, blockStart(index, count), end, line, block.columns().get(index));
            }
            lines.add(1);
        }
    }

    private static int blockStart(int index, int count) {
        return BLOCK_LABEL_END + (GRID - BLOCK_LABEL_END) * index / count;
    }

    private void grid(FormBlock block) {
        List<FormColumn> columns = block.columns();
        int width = (GRID - LABEL_END) / columns.size();
        cell(0, 0, 2, LABEL_END - 1, Look.CENTRED, table.corner());
        cell(0, LABEL_END, 0, GRID - 1, Look.HEADER, table.columnsTitle());
        columnHeadings(columns.stream().map(FormColumn::label).toList(), width);
        lines.addAll(List.of(1, 1, 2));
        for (FormRow line : block.rows()) {
            int row = lines.size();
            int start = LABEL_STARTS[line.label().under().size()];
            String label = line.label().text();
            cell(row, start, row, LABEL_END - 1, Look.LABEL, label);
            for (int index = 0; index < columns.size(); index++) {
                int left = LABEL_END + index * width;
                figure(row, left, left + width - 1, line, columns.get(index));
            }
            int perLine = (LABEL_END - start) * CHARACTERS_PER_GRID / 2;
            lines.add((label.length() + perLine - 1) / perLine);
        }
        for (int depth = 0; depth + 1 < LABEL_STARTS.length; depth++) {
            rowHeadings(block.rows(), depth);
        }
    }

    /** Headings over columns: a column without one takes both rows. */
    private void columnHeadings(List<FormLabel> labels, int width) {
        for (int index = 0; index < labels.size(); index++) {
            FormLabel label = labels.get(index);
            int start = LABEL_END + index * width;
            int top = label.under().isEmpty() ? 1 : 2;
            cell(top, start, 2, start + width - 1, Look.HEADER, label.text());
        }
        for (Run run : runs(labels, 0)) {
            int start = LABEL_END + run.first() * width;
            cell(1, start, 1, LABEL_END + (run.last() + 1) * width - 1, Look.HEADER, run.text());
        }
    }

    private void rowHeadings(List<FormRow> rows, int depth) {
        for (Run run : runs(rows.stream().map(FormRow::label).toList(), depth)) {
            cell(
                    HEADER_ROWS + run.first(),
                    LABEL_STARTS[depth],
                    HEADER_ROWS + run.last(),
                    LABEL_STARTS[depth + 1] - 1,
                    Look.CENTRED,
                    run.text());
        }
    }

    private void across(FormBlock block) {
        List<FormRow> rows = block.rows();
        List<FormColumn> columns = block.columns();
        int group = GRID / rows.size();
        int width = group / columns.size();
        for (Run run : runs(rows.stream().map(FormRow::label).toList(), 0)) {
            cell(0, run.first() * group, 0, (run.last() + 1) * group - 1, Look.HEADER, run.text());
        }
        for (int index = 0; index < rows.size(); index++) {
            FormRow line = rows.get(index);
            int left = index * group;
            int headed = line.label().under().size();
            cell(
                    headed,
                    left,
                    headed,
                    left + group - 1,
                    Look.HEADER,
                    line.label().text());
            for (int column = 0; column < columns.size(); column++) {
                int start = left + column * width;
                int end = start + width - 1;
                String label = columns.get(column).label().text();
                cell(headed + 1, start, 2, end, Look.HEADER, label);
                figure(3, start, end, line, columns.get(column));
            }
        }
        lines.addAll(List.of(1, 1, 2, 1));
    }

    /** Neighbours that share a heading. */
    private record Run(int first, int last, String text) {}

    private static List<Run> runs(List<FormLabel> labels, int depth) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= labels.size(); index++) {
            List<String> heading = upTo(labels.get(start), depth);
            if (index == labels.size() || !upTo(labels.get(index), depth).equals(heading)) {
                if (heading.size() == depth + 1) {
                    runs.add(new Run(start, index - 1, heading.get(depth)));
                }
                start = index;
            }
        }
        return runs;
    }

    private static List<String> upTo(FormLabel label, int depth) {
        return label.under().subList(0, Math.min(label.under().size(), depth + 1));
    }

    private void figure(int row, int column, int lastColumn, FormRow line, FormColumn of) {
        CellCode code = new CellCode(table.code(), line.code(), of.code());
        cells.add(new Cell(row, column, row, lastColumn, Look.FIGURE, "", Optional.of(code)));
    }

    private void cell(int row, int column, int lastRow, int lastColumn, Look look, String text) {
        cells.add(new Cell(row, column, lastRow, lastColumn, look, text, Optional.empty()));
    }
}
