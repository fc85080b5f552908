package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Sheet;

/** A table as found on one sheet: where each cell of the form stands, and what does not fit the form. */
final class FoundTable {

    private final FormTable table;
    private final Sheet sheet;
    private final Map<CellCode, Place> places = new LinkedHashMap<>();
    private final List<Relabelled> relabelled = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<RawCell> unsplit = new ArrayList<>();

    /**
     * Where a figure stands.
     *
     * @param cell what is there; empty for nothing
     * @param yuan whether the header says 元 where the form wants 万元
     */
    record Place(int row, int column, Optional<RawCell> cell, boolean yuan) {
        String address() {
            return RawCell.address(row, column);
        }
    }

    /** A label that is worded differently from the form. */
    record Relabelled(String written, String printed, String address) {}

    /** A row or column with figures that the form does not have. */
    record Extra(Kind kind, String label, List<RawCell> figures) {
        /** What is too much; the name is the variant of the F-EXTRA-ROW message. */
        enum Kind {
            ROW,
            ROW_TWICE,
            COLUMN
        }
    }

    FoundTable(FormTable table, Sheet sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    FormTable table() {
        return table;
    }

    Sheet sheet() {
        return sheet;
    }

    Map<CellCode, Place> places() {
        return places;
    }

    List<Relabelled> relabelled() {
        return relabelled;
    }

    List<Extra> extras() {
        return extras;
    }

    /** The labels of rows that were reported as one where the form has several. */
    List<RawCell> unsplit() {
        return unsplit;
    }

    boolean hasRow(String row) {
        return places.keySet().stream().anyMatch(cell -> cell.row().equals(row));
    }

    /** How many of the form's cells hold something. */
    long filled() {
        return places.values().stream()
                .filter(place -> place.cell().isPresent())
                .count();
    }

    /** Takes over what a further part of the same table on the same sheet holds (blocks, pages). */
    void addAll(FoundTable part) {
        part.places.forEach(places::putIfAbsent);
        relabelled.addAll(part.relabelled);
        extras.addAll(part.extras);
        unsplit.addAll(part.unsplit);
    }
}
