package org.disclosure.rollup.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormRow;

/** The places of the form's figures in a list, in printed order, and which of them make up which. */
final class FigureOrder {

    static final CellCode FEES = new CellCode("t2", "fees", "amount");
    static final String RECEIVED = "1";
    static final String CARRIED_IN = "2";
    static final String CONCLUDED = "3.7";
    static final String CARRIED_OUT = "4";
    static final String TOTAL = "total";

    private final List<CellCode> cells;
    private final Map<CellCode, Integer> places = new HashMap<>();
    private final List<String> outcomes;
    private final List<String> applicants;
    private final List<String> disputes;
    private final List<String> results;

    FigureOrder(Form form) {
        cells = form.cells().stream().map(FormCell::code).toList();
        for (CellCode cell : cells) {
            places.put(cell, places.size());
        }
        outcomes = rows(form, "t3").stream()
                .filter(row -> row.startsWith("3.") && !row.equals(CONCLUDED))
                .toList();
        applicants = details(form, "t3");
        disputes = rows(form, "t4");
        results = details(form, "t4");
    }

    private static List<String> rows(Form form, String table) {
        return form.table(table).rows().stream().map(FormRow::code).toList();
    }

    private static List<String> details(Form form, String table) {
        return form.table(table).blocks().get(0).columns().stream()
                .filter(column -> !column.total())
                .map(column -> column.code())
                .toList();
    }

    List<CellCode> cells() {
        return cells;
    }

    int place(CellCode cell) {
        return places.get(cell);
    }

    int place(String table, String row, String column) {
        return place(new CellCode(table, row, column));
    }

    /** The rows of table 3 that add up to what was concluded. */
    List<String> outcomes() {
        return outcomes;
    }

    /** The columns of table 3 that add up to its total. */
    List<String> applicants() {
        return applicants;
    }

    /** The rows of table 4. */
    List<String> disputes() {
        return disputes;
    }

    /** The columns of table 4 that add up to its total. */
    List<String> results() {
        return results;
    }
}
