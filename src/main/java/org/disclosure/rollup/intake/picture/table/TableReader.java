package org.disclosure.rollup.intake.picture.table;

import java.util.ArrayList;
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

    private static final int QUARTERS = 4;

    private final List<FormShape> shapes = FormShape.all();
    private final DigitNet net = DigitNet.load();
    private final TableFinder finder =
            new TableFinder(table -> FormShape.of(table, shapes).isPresent());

    /** The form's tables in a picture, however it is turned, from top to bottom; none when there is none. */
    public List<ReadTable> read(GreyPicture picture) {
        GreyPicture turned = picture;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            List<ReadTable> tables = upright(turned);
            if (!tables.isEmpty()) {
                return tables;
            }
            turned = turned.turned();
        }
        return List.of();
    }

    private List<ReadTable> upright(GreyPicture picture) {
        List<ReadTable> tables = new ArrayList<>();
        for (RuledTable table : finder.find(picture)) {
            FormShape.of(table, shapes).ifPresent(shape -> tables.add(figures(table, shape)));
        }
        return tables;
    }

    private ReadTable figures(RuledTable table, FormShape shape) {
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
        return new ReadTable(shape, figures);
    }
}
