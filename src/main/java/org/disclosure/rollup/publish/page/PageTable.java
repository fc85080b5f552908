package org.disclosure.rollup.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.print.PrintedTable;

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

        boolean isFigure() {
            return cell != null;
        }
    }

    static PageTable of(FormTable table, PageCells cells) {
        PrintedTable printed = PrintedTable.of(table);
        List<Part> parts = table.print() == FormTable.Print.BLOCKS
                ? blocks(table, printed, cells)
                : List.of(part("", lines(printed, 0, printed.lines().size()), printed.headerRows(), cells));
        return new PageTable(table.code(), table.section(), parts);
    }

    /** Each block is a line with its title, one with its headings, and one for each of its rows. */
    private static List<Part> blocks(FormTable table, PrintedTable printed, PageCells cells) {
        List<Part> parts = new ArrayList<>();
        int row = 0;
        for (FormBlock block : table.blocks()) {
            int end = row + 2 + block.rows().size();
            parts.add(part(block.title(), lines(printed, row + 1, end), 1, cells));
            row = end;
        }
        return parts;
    }

    private static List<List<PrintedTable.Cell>> lines(PrintedTable printed, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(row -> printed.cells().stream()
                        .filter(cell -> cell.row() == row)
                        .sorted(Comparator.comparingInt(PrintedTable.Cell::column))
                        .toList())
                .toList();
    }

    private static Part part(String title, List<List<PrintedTable.Cell>> lines, int headed, PageCells cells) {
        // the columns of paper are a grid for all tables; those of HTML are where a cell of this one begins
        SortedSet<Integer> columns = lines.stream()
                .flatMap(List::stream)
                .map(PrintedTable.Cell::column)
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<Box>> boxes = new ArrayList<>();
        for (List<PrintedTable.Cell> line : lines) {
            boolean head = boxes.size() < headed;
            boxes.add(line.stream().map(cell -> box(cell, head, columns, cells)).toList());
        }
        return new Part(title, boxes.subList(0, headed), boxes.subList(headed, boxes.size()));
    }

    private static Box box(PrintedTable.Cell cell, boolean head, SortedSet<Integer> columns, PageCells cells) {
        int rows = cell.lastRow() - cell.row() + 1;
        int width = columns.subSet(cell.column(), cell.lastColumn() + 1).size();
        if (cell.figure().isPresent()) {
            CellCode code = cell.figure().get();
            return new Box("", "", rows, width, code, cells.index(code));
        }
        // a corner is the heading of neither
        boolean corner = head && rows > 1 && width > 1;
        return new Box(cell.text(), corner ? "" : head ? "col" : "row", rows, width, null, -1);
    }
}
