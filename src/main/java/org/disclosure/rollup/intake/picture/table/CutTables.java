package org.disclosure.rollup.intake.picture.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.intake.picture.grid.FormShape;
import org.disclosure.rollup.intake.picture.grid.RuledTable;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * Puts tables together that are cut across, by the end of a page or into two screenshots. The first part begins with the
 * table's header, each further one goes on where the last ended, with or without the header again, in columns as wide as the
 * last's; nothing is read of a table that never ends.
 */
final class CutTables {

    /** Share of the table's width by which the same line may stand elsewhere in a further part. */
    private static final double APART = .015;

    private final TableReader reader;
    private Optional<Begun> begun = Optional.empty();

    CutTables(TableReader reader) {
        this.reader = reader;
    }

    /**
     * A table of which the end is missing.
     *
     * @param rows how many of the shape's were found
     * @param edges where its columns begin and end: the printed grid's column, and the share of the table's width
     * @param picture the parts one below the other
     */
    private record Begun(
            FormShape shape,
            int rows,
            Map<Integer, Double> edges,
            GreyPicture picture,
            List<ReadTable.Figure> figures) {}

    /** Adds the next tables; gives those that are whole, or are with what was added before. */
    List<ReadTable> add(List<RuledTable> tables) {
        List<ReadTable> whole = new ArrayList<>();
        for (RuledTable table : tables) {
            Optional<FormShape> shape = FormShape.of(table, reader.shapes());
            if (shape.isPresent()) {
                whole.add(reader.figures(table, shape.get()));
                begun = Optional.empty();
            } else {
                begun = begun.flatMap(last -> goOn(last, table)).or(() -> begin(table));
                begun.filter(each -> each.rows == each.shape.rows()).ifPresent(each -> {
                    whole.add(new ReadTable(each.shape, each.picture, each.figures));
                    begun = Optional.empty();
                });
            }
        }
        return whole;
    }

    private Optional<Begun> begin(RuledTable table) {
        for (FormShape shape : reader.shapes()) {
            if (table.rows() < shape.rows() && shape.part(0, table.rows()).fits(table)) {
                return Optional.of(with(new Begun(shape, 0, Map.of(), GreyPicture.NONE, List.of()), table));
            }
        }
        return Optional.empty();
    }

    private Optional<Begun> goOn(Begun last, RuledTable table) {
        if (goesOn(last, table)) {
            return Optional.of(with(last, table));
        }
        int header = header(last.shape);
        if (table.rows() <= header) {
            return Optional.empty();
        }
        RuledTable rest = table.withoutRows(header);
        return goesOn(last, rest) ? Optional.of(with(last, rest)) : Optional.empty();
    }

    private static boolean goesOn(Begun last, RuledTable table) {
        int rows = last.rows + table.rows();
        if (rows > last.shape.rows()) {
            return false;
        }
        FormShape part = last.shape.part(last.rows, rows);
        return part.fits(table)
                && edges(part, table).entrySet().stream()
                        .allMatch(edge ->
                                Math.abs(last.edges.getOrDefault(edge.getKey(), edge.getValue()) - edge.getValue())
                                        <= APART);
    }

    private static Map<Integer, Double> edges(FormShape part, RuledTable table) {
        int left = table.cells().stream().mapToInt(RuledTable.Cell::left).min().orElseThrow();
        double width =
                table.cells().stream().mapToInt(RuledTable.Cell::right).max().orElseThrow() - left;
        Map<Integer, Double> edges = new TreeMap<>();
        for (RuledTable.Cell cell : table.cells()) {
            PrintedTable.Cell printed = part.cells().get(cell.span());
            if (printed != null) {
                edges.put(printed.column(), (cell.left() - left) / width);
                edges.put(printed.lastColumn() + 1, (cell.right() - left) / width);
            }
        }
        return edges;
    }

    /** Rows above the first figures. */
    static int header(FormShape shape) {
        return shape.figures().keySet().stream()
                .mapToInt(RuledTable.Span::row)
                .min()
                .orElseThrow();
    }

    private Begun with(Begun last, RuledTable table) {
        int rows = last.rows + table.rows();
        FormShape part = last.shape.part(last.rows, rows);
        List<ReadTable.Figure> figures = new ArrayList<>(last.figures);
        for (ReadTable.Figure figure : reader.figures(table, part).figures()) {
            CellCode code = part.figures().get(figure.span()).figure().orElseThrow();
            figures.add(new ReadTable.Figure(last.shape.place(code), figure.text(), figure.picture()));
        }
        Map<Integer, Double> edges = new TreeMap<>(edges(part, table));
        edges.putAll(last.edges);
        return new Begun(last.shape, rows, edges, last.picture.above(table.picture()), figures);
    }
}
