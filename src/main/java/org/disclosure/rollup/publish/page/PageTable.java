package org.disclosure.rollup.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormColumn;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;

/**
 * A table of the form as HTML lays it out: boxes that span rows and columns as the official form prints them.
 *
 * @param section the heading of the report's section
 * @param parts the blocks of table 2, each a table; one part of the others
 */
record PageTable(String code, String section, List<Part> parts) {

    /** One table of HTML. */
    record Part(String title, List<List<Box>> head, List<List<Box>> body) {}

    /**
     * A cell of an HTML table.
     *
     * @param scope what a heading is of: col or row; empty for a figure or an empty corner
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     * @param cell the figure's cell; null for a heading
     * @param place the cell's place in the form's order
     */
    record Box(String text, String scope, int rows, int columns, CellCode cell, int place) {

        static Box heading(String text, String scope, int rows, int columns) {
            return new Box(text, scope, rows, columns, null, -1);
        }

        boolean isFigure() {
            return cell != null;
        }
    }

    static PageTable of(FormTable table, PageCells cells) {
        List<Part> parts = table.blocks().stream()
                .map(block -> switch (table.print()) {
                    case BLOCKS -> block(table, block, cells);
                    case GRID -> grid(table, block, cells);
                    case ACROSS -> across(table, block, cells);
                })
                .toList();
        return new PageTable(table.code(), table.section(), parts);
    }

    private static Part block(FormTable table, FormBlock block, PageCells cells) {
        List<Box> head = new ArrayList<>();
        head.add(Box.heading(block.rowsTitle(), "col", 1, 1));
        block.columns().forEach(column -> head.add(Box.heading(column.label().text(), "col", 1, 1)));
        List<List<Box>> body = new ArrayList<>();
        for (FormRow row : block.rows()) {
            List<Box> line = new ArrayList<>();
            line.add(Box.heading(row.label().text(), "row", 1, 1));
            line.addAll(figures(table, row, block, cells));
            body.add(line);
        }
        return new Part(block.title(), List.of(head), body);
    }

    private static Part grid(FormTable table, FormBlock block, PageCells cells) {
        List<FormLabel> columns =
                block.columns().stream().map(FormColumn::label).toList();
        List<FormLabel> rows = block.rows().stream().map(FormRow::label).toList();
        int labels = depth(rows) + 1;
        List<List<Box>> head = new ArrayList<>();
        List<Box> top = new ArrayList<>();
        top.add(Box.heading(table.corner(), "", depth(columns) + 2, labels));
        top.add(Box.heading(table.columnsTitle(), "col", 1, columns.size()));
        head.add(top);
        head.addAll(columnHeadings(columns));
        List<List<Box>> body = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            List<Box> line = new ArrayList<>(rowHeadings(rows, index));
            FormLabel label = rows.get(index);
            line.add(Box.heading(label.text(), "row", 1, labels - label.under().size()));
            line.addAll(figures(table, block.rows().get(index), block, cells));
            body.add(line);
        }
        return new Part("", head, body);
    }

    private static Part across(FormTable table, FormBlock block, PageCells cells) {
        List<FormLabel> groups = new ArrayList<>();
        for (FormRow row : block.rows()) {
            List<String> under = new ArrayList<>(row.label().under());
            under.add(row.label().text());
            block.columns()
                    .forEach(column -> groups.add(new FormLabel(column.label().text(), under, List.of())));
        }
        List<Box> line = new ArrayList<>();
        block.rows().forEach(row -> line.addAll(figures(table, row, block, cells)));
        return new Part("", columnHeadings(groups), List.of(line));
    }

    private static List<Box> figures(FormTable table, FormRow row, FormBlock block, PageCells cells) {
        return block.columns().stream()
                .map(column -> new CellCode(table.code(), row.code(), column.code()))
                .map(cell -> new Box("", "", 1, 1, cell, cells.index(cell)))
                .toList();
    }

    private static int depth(List<FormLabel> labels) {
        return labels.stream().mapToInt(label -> label.under().size()).max().orElse(0);
    }

    /** A line of headings for each depth. What stands under fewer headings than others takes the lines below itself. */
    private static List<List<Box>> columnHeadings(List<FormLabel> labels) {
        int depth = depth(labels);
        List<List<Box>> lines = new ArrayList<>();
        for (int level = 0; level <= depth; level++) {
            List<Box> line = new ArrayList<>();
            for (int index = 0; index < labels.size(); index++) {
                FormLabel label = labels.get(index);
                int lacking = depth - label.under().size();
                if (level == label.under().size()) {
                    line.add(Box.heading(label.text(), "col", lacking + 1, 1));
                } else if (level < label.under().size() && begins(labels, index, level)) {
                    line.add(Box.heading(label.under().get(level), "col", 1, length(labels, index, level)));
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<Box> rowHeadings(List<FormLabel> labels, int index) {
        List<Box> line = new ArrayList<>();
        for (int level = 0; level < labels.get(index).under().size(); level++) {
            if (begins(labels, index, level)) {
                line.add(Box.heading(labels.get(index).under().get(level), "row", length(labels, index, level), 1));
            }
        }
        return line;
    }

    private static boolean begins(List<FormLabel> labels, int index, int level) {
        return index == 0 || !sameHeading(labels.get(index - 1), labels.get(index), level);
    }

    private static int length(List<FormLabel> labels, int first, int level) {
        int next = first + 1;
        while (next < labels.size() && sameHeading(labels.get(first), labels.get(next), level)) {
            next++;
        }
        return next - first;
    }

    private static boolean sameHeading(FormLabel one, FormLabel other, int level) {
        return other.under().size() > level
                && one.under().size() > level
                && one.under().subList(0, level + 1).equals(other.under().subList(0, level + 1));
    }
}
