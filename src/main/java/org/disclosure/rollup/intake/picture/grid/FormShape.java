package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.intake.picture.grid.RuledTable.Span;

/**
 * A table of the form as its lines part it. No two tables have the same, so that a table in a picture is known by its shape
 * and its words need not be read.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells what stands in each cell
 */
public record FormShape(int rows, int columns, Map<Span, PrintedTable.Cell> cells) {

    /** The shapes of all editions, the last edition's first. */
    public static List<FormShape> all() {
        List<FormShape> shapes = new ArrayList<>();
        List<Form> newestFirst = Forms.load().editions().stream()
                .sorted(Comparator.comparingInt(Form::edition).reversed())
                .toList();
        for (Form form : newestFirst) {
            for (FormShape shape : of(form)) {
                if (shapes.stream().noneMatch(other -> other.cells.keySet().equals(shape.cells.keySet()))) {
                    shapes.add(shape);
                }
            }
        }
        return List.copyOf(shapes);
    }

    /** The shapes of one edition, in the order of its tables. */
    public static List<FormShape> of(Form form) {
        return form.tables().stream().map(table -> of(PrintedTable.of(table))).toList();
    }

    /** The printed table's grid with only those columns that a line begins. */
    static FormShape of(PrintedTable printed) {
        return of(printed.cells(), 0, printed.lines().size());
    }

    private static FormShape of(Collection<PrintedTable.Cell> printed, int from, int to) {
        TreeSet<Integer> starts = new TreeSet<>();
        Map<Span, PrintedTable.Cell> cells = new LinkedHashMap<>();
        printed.stream()
                .filter(cell -> cell.row() < to && cell.lastRow() >= from)
                .forEach(cell -> starts.add(cell.column()));
        for (PrintedTable.Cell cell : printed) {
            int top = Math.max(from, cell.row());
            int bottom = Math.min(to, cell.lastRow() + 1);
            if (top < bottom) {
                int column = starts.headSet(cell.column()).size();
                int end = starts.headSet(cell.lastColumn() + 1).size();
                cells.put(new Span(top - from, column, bottom - top, end - column), cell);
            }
        }
        return new FormShape(to - from, starts.size(), cells);
    }

    /** The shape of some of its rows, the last not included: what is left of a table that is cut across. */
    public FormShape part(int from, int to) {
        return of(cells.values(), from, to);
    }

    /** The place of a figure. */
    public Span place(CellCode figure) {
        return figures().entrySet().stream()
                .filter(each -> each.getValue().figure().equals(Optional.of(figure)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The shape that a table has. */
    public static Optional<FormShape> of(RuledTable table, List<FormShape> shapes) {
        return shapes.stream().filter(shape -> shape.fits(table)).findFirst();
    }

    /**
     * True if the table has its rows and columns, a cell for each figure and all cells of its last row: up to there the table of
     * one edition that is cut off looks like that of another. Other lines between labels do not matter.
     */
    public boolean fits(RuledTable table) {
        if (table.rows() != rows || table.columns() != columns) {
            return false;
        }
        Set<Span> spans = table.spans();
        return cells.entrySet().stream()
                .filter(cell ->
                        cell.getValue().figure().isPresent() || cell.getKey().row() == rows - 1)
                .allMatch(cell -> spans.contains(cell.getKey()));
    }

    /** Its cells for figures. */
    public Map<Span, PrintedTable.Cell> figures() {
        Map<Span, PrintedTable.Cell> figures = new LinkedHashMap<>();
        cells.forEach((span, cell) -> {
            if (cell.figure().isPresent()) {
                figures.put(span, cell);
            }
        });
        return figures;
    }
}
