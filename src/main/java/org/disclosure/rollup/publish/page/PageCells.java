package org.disclosure.rollup.publish.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;

/** The cells of a form by their place in its printed order; the page's data name them by it. */
final class PageCells {

    private final Form form;
    private final List<FormCell> cells;
    private final Map<CellCode, Integer> places = new HashMap<>();

    PageCells(Form form) {
        this.form = form;
        this.cells = form.cells();
        cells.forEach(cell -> places.put(cell.code(), places.size()));
    }

    int size() {
        return cells.size();
    }

    List<FormCell> all() {
        return cells;
    }

    /** The place of a cell that the form has. */
    int index(CellCode cell) {
        return places.get(cell);
    }

    /** The same of one that is likely to be here, since cells mostly come in their order. */
    int index(CellCode cell, int likely) {
        return likely < cells.size() && cells.get(likely).code().equals(cell) ? likely : index(cell);
    }

    Optional<Integer> find(CellCode cell) {
        return Optional.ofNullable(places.get(cell));
    }

    /** The places of another edition's cells, as far as they mean the same. */
    Map<CellCode, Integer> placesOf(Form other) {
        Map<CellCode, Integer> same = new HashMap<>();
        for (FormCell cell : cells) {
            form.sameMeaning(cell.code(), other).ifPresent(found -> same.put(found, places.get(cell.code())));
        }
        return same;
    }
}
