package org.disclosure.rollup.practice.report;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.submission.CellAddress;

/** Draws a table of the form at the end of a sheet, merged as it is printed. */
final class TableDrawing {

    private final PracticeSheet sheet;
    private final FormTable table;
    private final FigureCells figures;

    TableDrawing(PracticeSheet sheet, FormTable table, FigureCells figures) {
        this.sheet = sheet;
        this.table = table;
        this.figures = figures;
    }

    void draw() {
        switch (table.print()) {
            case BLOCKS -> blocks();
            case GRID -> grid(table.blocks().get(0));
            case ACROSS -> across(table.blocks().get(0));
        }
    }

    /** Number of columns of the drawn table. */
    static int width(FormTable table) {
        FormBlock first = table.blocks().get(0);
        return switch (table.print()) {
            case BLOCKS -> 1 + first.columns().size();
            case GRID -> labelColumns(first) + first.columns().size();
            case ACROSS -> first.rows().size() * first.columns().size();
        };
    }

    private CellCode code(FormRow row, FormColumn column) {
        return new CellCode(table.code(), row.code(), column.code());
    }

    private static List<String> path(FormLabel label) {
        List<String> path = new ArrayList<>(label.under());
        path.add(label.text());
        return path;
    }

    private static int labelColumns(FormBlock block) {
        return block.rows().stream()
                .mapToInt(row -> path(row.label()).size())
                .max()
                .orElseThrow();
    }

    private void blocks() {
        int width = width(table);
        for (FormBlock block : table.blocks()) {
            sheet.line(block.title(), width);
            header(block, width);
            for (FormRow row : block.rows()) {
                int at = sheet.next();
                sheet.put(at, 0, row.label().text());
                for (int column = 0; column < block.columns().size(); column++) {
                    sheet.put(
                            at,
                            1 + column,
                            figures.cell(code(row, block.columns().get(column))));
                }
                widen(at, block, width);
            }
        }
    }

    private void header(FormBlock block, int width) {
        int at = sheet.next();
        sheet.put(at, 0, block.rowsTitle());
        for (int column = 0; column < block.columns().size(); column++) {
            sheet.put(at, 1 + column, block.columns().get(column).label().text());
        }
        widen(at, block, width);
    }

    /** The only figure of a row takes all columns. */
    private void widen(int row, FormBlock block, int width) {
        if (block.columns().size() == 1) {
            sheet.merge(row, 1, row, width - 1);
        }
    }

    private void grid(FormBlock block) {
        int labels = labelColumns(block);
        int top = sheet.next();
        sheet.put(top, 0, table.corner());
        sheet.put(top, labels, table.columnsTitle());
        sheet.merge(top, labels, top, labels + block.columns().size() - 1);
        List<List<String>> columns =
                block.columns().stream().map(column -> path(column.label())).toList();
        new HeadingCells(sheet, top + 1, labels).across(columns);
        int first = sheet.next();
        sheet.merge(top, 0, first - 1, labels - 1);
        new HeadingCells(sheet, first, 0)
                .down(block.rows().stream().map(row -> path(row.label())).toList(), labels);
        for (int row = 0; row < block.rows().size(); row++) {
            gridRow(block, block.rows().get(row), first + row, labels);
        }
    }

    private void gridRow(FormBlock block, FormRow row, int at, int labels) {
        String sum = "SUM(" + CellAddress.write(at, labels) + ":"
                + CellAddress.write(at, labels + block.columns().size() - 2) + ")";
        for (int column = 0; column < block.columns().size(); column++) {
            FormColumn each = block.columns().get(column);
            CellCode code = code(row, each);
            sheet.put(at, labels + column, each.total() ? figures.total(code, sum) : figures.cell(code));
        }
    }

    private void across(FormBlock block) {
        int top = sheet.next();
        int each = block.columns().size();
        List<List<String>> headings = new ArrayList<>();
        for (FormRow row : block.rows()) {
            for (FormColumn column : block.columns()) {
                List<String> path = path(row.label());
                path.add(column.label().text());
                headings.add(path);
            }
        }
        new HeadingCells(sheet, top, 0).across(headings);
        int at = sheet.next();
        for (int row = 0; row < block.rows().size(); row++) {
            for (int column = 0; column < each; column++) {
                CellCode code = code(block.rows().get(row), block.columns().get(column));
                sheet.put(at, row * each + column, figures.cell(code));
            }
        }
    }
}
