package org.disclosure.rollup.intake.picture.table;

import java.util.List;
import org.disclosure.rollup.intake.picture.digit.FigureText;
import org.disclosure.rollup.intake.picture.grid.FormShape;
import org.disclosure.rollup.intake.picture.grid.RuledTable.Span;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * A table of the form as it was read from a picture.
 *
 * @param picture of the whole table, seen from straight ahead
 * @param figures those of its cells that are not blank
 */
public record ReadTable(FormShape shape, GreyPicture picture, List<Figure> figures) {

    public ReadTable {
        figures = List.copyOf(figures);
    }

    /**
     * A figure, the cell of the shape in which it stands, and what that looks like.
     *
     * @param picture of the cell within its lines
     */
    public record Figure(Span span, FigureText text, GreyPicture picture) {}
}
