package org.disclosure.rollup.intake.picture.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.picture.digit.CellInk;
import org.disclosure.rollup.intake.picture.digit.DigitNet;
import org.disclosure.rollup.intake.picture.digit.FigureReader;
import org.disclosure.rollup.intake.picture.grid.FormShape;
import org.disclosure.rollup.intake.picture.grid.RuledTable;
import org.disclosure.rollup.intake.picture.grid.RuledTable.Cell;
import org.disclosure.rollup.intake.picture.grid.TableFinder;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** Finds the form's tables in a picture and reads their figures. */
public final class TableReader {

    /** Pixels; a picture that is wider may be reduced and still be read. */
    private static final int LARGE = 2400;

    /** A single row with fewer columns may be of anything. */
    private static final int FEWEST_COLUMNS = 4;

    private final List<FormShape> shapes = FormShape.all();
    private final Map<Integer, List<FormShape>> parts = parts(shapes);
    private final DigitNet net = DigitNet.load();
    private final TableFinder finder =
            new TableFinder(table -> FormShape.of(table, shapes).isPresent(), this::isPart);

    /** All that may be left of tables which are cut across, by the number of their rows. */
    private static Map<Integer, List<FormShape>> parts(List<FormShape> shapes) {
        Map<Integer, List<FormShape>> parts = new HashMap<>();
        for (FormShape shape : shapes) {
            for (int from = 0; from < shape.rows(); from++) {
                for (int to = from + 1; to <= shape.rows(); to++) {
                    FormShape part = shape.part(from, to);
                    boolean isTold = part.columns() >= FEWEST_COLUMNS || part.rows() > 1;
                    // a page may end below the header: that is a part without figures
                    if (isTold && (from == 0 || !part.figures().isEmpty())) {
                        parts.computeIfAbsent(part.rows(), any -> new ArrayList<>())
                                .add(part);
                    }
                }
            }
        }
        return parts;
    }

    private boolean isPart(RuledTable table) {
        return isRows(table)
                || shapes.stream()
                        .mapToInt(CutTables::header)
                        .distinct()
                        .anyMatch(header -> table.rows() > header && isRows(table.withoutRows(header)));
    }

    private boolean isRows(RuledTable table) {
        return parts.getOrDefault(table.rows(), List.of()).stream().anyMatch(part -> part.fits(table));
    }

    List<FormShape> shapes() {
        return shapes;
    }

    /** The form's tables in a picture, however it is turned, from top to bottom; none when there is none. */
    public List<ReadTable> read(GreyPicture picture) {
        return new CutTables(this).add(find(picture));
    }

    /** The tables of a picture, upright and dark on light, that are of the form or may be a part of such a table. */
    List<RuledTable> find(GreyPicture picture) {
        List<RuledTable> tables = finder.find(picture);
        if (tables.isEmpty() && picture.isDark()) {
            tables = finder.find(picture.inverted());
        }
        // the lines of a very large picture are too thick to be taken for lines
        return tables.isEmpty() && picture.width() > LARGE ? find(picture.reduced(2)) : tables;
    }

    /** The figures of a table that has this shape. */
    ReadTable figures(RuledTable table, FormShape shape) {
        Map<Cell, CellInk> writings = new LinkedHashMap<>();
        for (Cell cell : table.cells()) {
            if (shape.figures().containsKey(cell.span())) {
                Optional<CellInk> ink =
                        CellInk.in(table.picture(), cell.left(), cell.top(), cell.right(), cell.bottom());
                ink.ifPresent(writing -> writings.put(cell, writing));
            }
        }
        FigureReader reader = new FigureReader(net, writings.values());
        List<ReadTable.Figure> figures = new ArrayList<>();
        writings.values().removeIf(reader::isBlank);
        writings.forEach((cell, ink) ->
                figures.add(new ReadTable.Figure(cell.span(), reader.read(ink), cell.cutFrom(table.picture()))));
        return new ReadTable(shape, table.picture(), figures);
    }
}
