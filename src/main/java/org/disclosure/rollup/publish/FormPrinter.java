package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;

/**
 * Prints the tables of a form as the official form lays them out, on a grid of narrow columns that all three layouts
 * share.
 */
final class FormPrinter {

    /** Grid columns of a printed page; 15 figures of table 4 take two each. */
    static final int GRID = 30;

    private static final int[] LABEL_STARTS = {0, 3, 7};
    private static final int BLOCK_LABEL_END = 9;
    private static final int LABEL_END = 16;
    private static final int CHARACTERS_PER_GRID = 3;
    private static final float LINE_HEIGHT = 13.5f;
    private static final float LOWEST_ROW = 18f;
    private static final String NOTHING = "—";

    private final SheetWriter sheet;
    private final Styles styles;
    private final Function<CellCode, Optional<BigDecimal>> figures;
    private int row;

    FormPrinter(SheetWriter sheet, Styles styles, int firstRow, Function<CellCode, Optional<BigDecimal>> figures) {
        this.sheet = sheet;
        this.styles = styles;
        this.row = firstRow;
        this.figures = figures;
    }

    /** Prints the table under its section's heading; gives the row after it. */
    int print(FormTable table) {
        sheet.text(row, 0, table.section(), styles.section);
        sheet.row(row++).setHeightInPoints(24);
        switch (table.print()) {
            case BLOCKS -> table.blocks().forEach(block -> block(table, block));
            case GRID -> grid(table, table.blocks().get(0));
            case ACROSS -> across(table, table.blocks().get(0));
        }
        return ++row;
    }

    private void block(FormTable table, FormBlock block) {
        sheet.merged(row, 0, row, GRID - 1, block.title(), styles.header);
        height(row++, 1);
        int count = block.columns().size();
        sheet.merged(row, 0, row, BLOCK_LABEL_END - 1, block.rowsTitle(), styles.centred);
        for (int index = 0; index < count; index++) {
            sheet.merged(
                    row,
                    blockStart(index, count),
                    row,
                    blockStart(index + 1, count) - 1,
                    block.columns().get(index).label().text(),
                    styles.centred);
        }
        height(row++, 1);
        for (FormRow line : block.rows()) {
            sheet.merged(row, 0, row, BLOCK_LABEL_END - 1, line.label().text(), styles.label);
            for (int index = 0; index < count; index++) {
                figure(
                        row,
                        blockStart(index, count),
                        blockStart(index + 1, count) - 1,
                        new CellCode(
                                table.code(),
                                line.code(),
                                block.columns().get(index).code()));
            }
            height(row++, 1);
        }
    }

    private static int blockStart(int index, int count) {
        return BLOCK_LABEL_END + (GRID - BLOCK_LABEL_END) * index / count;
    }

    private void grid(FormTable table, FormBlock block) {
        List<FormColumn> columns = block.columns();
        int width = (GRID - LABEL_END) / columns.size();
        sheet.merged(row, 0, row + 2, LABEL_END - 1, table.corner(), styles.centred);
        sheet.merged(row, LABEL_END, row, GRID - 1, table.columnsTitle(), styles.header);
        List<FormLabel> labels = columns.stream().map(FormColumn::label).toList();
        columnHeadings(labels, row + 1, LABEL_END, width);
        height(row++, 1);
        height(row++, 1);
        height(row++, 2);
        int first = row;
        for (FormRow line : block.rows()) {
            int depth = line.label().under().size();
            sheet.merged(
                    row, LABEL_STARTS[depth], row, LABEL_END - 1, line.label().text(), styles.label);
            for (int index = 0; index < columns.size(); index++) {
                int start = LABEL_END + index * width;
                figure(
                        row,
                        start,
                        start + width - 1,
                        new CellCode(
                                table.code(), line.code(), columns.get(index).code()));
            }
            int perLine = (LABEL_END - LABEL_STARTS[depth]) * CHARACTERS_PER_GRID / 2;
            height(row++, (line.label().text().length() + perLine - 1) / perLine);
        }
        for (int depth = 0; depth + 1 < LABEL_STARTS.length; depth++) {
            rowHeadings(block.rows(), first, depth);
        }
    }

    /** Headings over columns: a column without one takes both rows. */
    private void columnHeadings(List<FormLabel> labels, int top, int left, int width) {
        for (int index = 0; index < labels.size(); index++) {
            FormLabel label = labels.get(index);
            int start = left + index * width;
            if (label.under().isEmpty()) {
                sheet.merged(top, start, top + 1, start + width - 1, label.text(), styles.header);
            } else {
                sheet.merged(top + 1, start, top + 1, start + width - 1, label.text(), styles.header);
            }
        }
        for (Run run : runs(labels, 0)) {
            sheet.merged(
                    top,
                    left + run.first() * width,
                    top,
                    left + (run.last() + 1) * width - 1,
                    run.text(),
                    styles.header);
        }
    }

    private void rowHeadings(List<FormRow> rows, int first, int depth) {
        for (Run run : runs(rows.stream().map(FormRow::label).toList(), depth)) {
            sheet.merged(
                    first + run.first(),
                    LABEL_STARTS[depth],
                    first + run.last(),
                    LABEL_STARTS[depth + 1] - 1,
                    run.text(),
                    styles.centred);
        }
    }

    private void across(FormTable table, FormBlock block) {
        List<FormRow> rows = block.rows();
        List<FormColumn> columns = block.columns();
        int group = GRID / rows.size();
        int width = group / columns.size();
        for (Run run : runs(rows.stream().map(FormRow::label).toList(), 0)) {
            sheet.merged(row, run.first() * group, row, (run.last() + 1) * group - 1, run.text(), styles.header);
        }
        for (int index = 0; index < rows.size(); index++) {
            FormRow line = rows.get(index);
            int left = index * group;
            int headed = line.label().under().size();
            sheet.merged(
                    row + headed,
                    left,
                    row + headed,
                    left + group - 1,
                    line.label().text(),
                    styles.header);
            for (int column = 0; column < columns.size(); column++) {
                int start = left + column * width;
                sheet.merged(
                        row + headed + 1,
                        start,
                        row + 2,
                        start + width - 1,
                        columns.get(column).label().text(),
                        styles.header);
                figure(
                        row + 3,
                        start,
                        start + width - 1,
                        new CellCode(
                                table.code(), line.code(), columns.get(column).code()));
            }
        }
        height(row++, 1);
        height(row++, 1);
        height(row++, 2);
        height(row++, 1);
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

    private void figure(int at, int firstColumn, int lastColumn, CellCode cell) {
        Optional<BigDecimal> figure = figures.apply(cell);
        if (figure.isPresent()) {
            sheet.merged(at, firstColumn, at, lastColumn, figure.get(), styles.number(figure.get()));
        } else {
            sheet.merged(at, firstColumn, at, lastColumn, NOTHING, styles.centred);
        }
    }

    private void height(int at, int lines) {
        sheet.row(at).setHeightInPoints(Math.max(LOWEST_ROW, lines * LINE_HEIGHT + 4));
    }
}
