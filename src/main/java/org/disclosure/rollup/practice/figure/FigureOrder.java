package org.disclosure.rollup.practice.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;

/** The places of the form's figures in a list, in printed order, and which of them make up which. */
public final class FigureOrder {

    private static final List<KeyFigure> DISPUTES =
            List.of(KeyFigure.RECONSIDERATIONS, KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS);

    private final List<CellCode> cells;
    private final Map<CellCode, Integer> places = new HashMap<>();
    private final KeyFigures figures;
    private final List<String> applicants;
    private final List<String> results;

    public FigureOrder(Form form) {
        cells = form.cells().stream().map(FormCell::code).toList();
        for (CellCode cell : cells) {
            places.put(cell, places.size());
        }
        figures = form.keyFigures();
        applicants = details(form, figures.applications());
        results = details(form, figures.disputes());
    }

    private static List<String> details(Form form, String table) {
        return form.table(table).blocks().get(0).columns().stream()
                .filter(column -> !column.total())
                .map(column -> column.code())
                .toList();
    }

    public List<CellCode> cells() {
        return cells;
    }

    int place(CellCode cell) {
        return places.get(cell);
    }

    /** The cell of a key figure. */
    CellCode cell(KeyFigure figure) {
        return figures.cell(figure);
    }

    /** The totals of the rows of table 3 that add up to what was concluded. */
    List<CellCode> outcomes() {
        return figures.cells(KeyFigure.OUTCOMES);
    }

    /** The columns of table 3 that add up to its total. */
    List<String> applicants() {
        return applicants;
    }

    /** The totals of table 4. */
    List<CellCode> disputes() {
        return figures.cells(DISPUTES);
    }

    /** The columns of table 4 that add up to its total. */
    List<String> results() {
        return results;
    }
}
