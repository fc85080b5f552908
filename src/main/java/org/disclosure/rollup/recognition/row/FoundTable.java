package org.disclosure.rollup.recognition.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormBlock;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.recognition.header.Header;
import org.disclosure.rollup.submission.CellAddress;

/** A table as found on one sheet: the place of each cell of the form, and everything that does not fit the form. */
public final class FoundTable {

    private final Header header;
    private final Sheet sheet;
    private final Map<CellCode, Place> places = new LinkedHashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final List<LabelVariant> relabelled = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private final List<UnsplitRow> unsplit = new ArrayList<>();
    private final List<Extent> joined = new ArrayList<>();

    /**
     * Place of a figure.
     *
     * @param sheet on which; a table may go on upon another
     * @param cell what is there; empty for nothing
     * @param columnLabel the label of its column, as written
     * @param rowLabel the label of its row, as written
     */
    public record Place(Sheet sheet, int row, int column, Optional<RawCell> cell, String columnLabel, String rowLabel) {
        public String address() {
            return CellAddress.write(row, column);
        }
    }

    /** The rows of a sheet that a part of a table takes with its header, both ends included. */
    public record Extent(Sheet sheet, int top, int bottom) {}

    /** A label that is worded differently from the form. */
    public record LabelVariant(String written, String printed, String sheet, int row, int column) {
        public String address() {
            return CellAddress.write(row, column);
        }
    }

    /** The label of a row that was reported as one where the form has several. */
    public record UnsplitRow(String sheet, RawCell label) {}

    /**
     * A row or column with figures that the form does not have.
     *
     * @param hidden whether the unit has hidden it
     */
    public record Extra(Kind kind, String label, String sheet, List<RawCell> figures, boolean hidden) {
        /** Kind of superfluous line; the name is the variant of the F-EXTRA-ROW message. */
        public enum Kind {
            ROW,
            ROW_TWICE,
            /** A row of the form whose figures are not under its columns. */
            ROW_OUT_OF_LINE,
            COLUMN
        }

        public static Extra of(Kind kind, String label, Sheet sheet, List<RawCell> figures) {
            boolean hidden = figures.stream().allMatch(cell -> sheet.isHidden(cell.row(), cell.column()));
            return new Extra(kind, label, sheet.name(), figures, hidden);
        }
    }

    public FoundTable(Header header, Sheet sheet) {
        this.header = header;
        this.sheet = sheet;
    }

    public FormTable table() {
        return header.labels().table();
    }

    /** The header of its first part. */
    public Header header() {
        return header;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Map<CellCode, Place> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Notes the place of a cell of the form, unless that is known already; returns true if it was not. */
    public boolean put(CellCode cell, Place place) {
        rows.add(cell.row());
        return places.putIfAbsent(cell, place) == null;
    }

    public List<LabelVariant> relabelled() {
        return relabelled;
    }

    public List<Extra> extras() {
        return extras;
    }

    /** The labels of rows that were reported as one where the form has several. */
    public List<UnsplitRow> unsplit() {
        return unsplit;
    }

    /** Extents of its parts. */
    public List<Extent> extents() {
        return joined.isEmpty() ? List.of(extent()) : joined;
    }

    /** A continuation without a header begins with its first figure. */
    private Extent extent() {
        int first = Integer.MAX_VALUE;
        int last = header.bottom();
        for (Place place : places.values()) {
            first = Math.min(first, place.row());
            last = Math.max(last, place.row());
        }
        return new Extent(sheet, header.top() >= 0 ? header.top() : first, last);
    }

    public boolean hasRow(String row) {
        return rows.contains(row);
    }

    /** True if a row of the form is missing. */
    public boolean isIncomplete() {
        for (FormRow row : table().rows()) {
            if (!hasRow(row.code())) {
                return true;
            }
        }
        return false;
    }

    /** True if it has every cell of the form's table. */
    public boolean isWhole() {
        int cells = 0;
        for (FormBlock block : table().blocks()) {
            cells += block.rows().size() * block.columns().size();
        }
        return places.size() == cells;
    }

    /** True if a cell would be more than one figure: then single lines were taken for a table. */
    public boolean sharesCells() {
        Map<RawCell, Boolean> taken = new IdentityHashMap<>(places.size());
        for (Place place : places.values()) {
            if (place.cell().isPresent() && taken.put(place.cell().get(), true) != null) {
                return true;
            }
        }
        return false;
    }

    /** True if nothing of it is visible. */
    public boolean isHidden() {
        return sheet.hidden()
                || places.values().stream().allMatch(place -> place.sheet().isHidden(place.row(), place.column()));
    }

    /** True if the two hold different cells of the form. */
    public boolean isDisjointFrom(FoundTable other) {
        return places.keySet().stream().noneMatch(other.places::containsKey);
    }

    /** True if any of the form's cells holds something. */
    public boolean isFilled() {
        for (Place place : places.values()) {
            if (place.cell().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The same places with nothing in them, and what was there instead. */
    public FoundTable without(Extra instead) {
        FoundTable empty = new FoundTable(header, sheet);
        places.forEach((cell, place) -> empty.put(
                cell,
                new Place(
                        place.sheet(),
                        place.row(),
                        place.column(),
                        Optional.empty(),
                        place.columnLabel(),
                        place.rowLabel())));
        empty.relabelled.addAll(relabelled);
        empty.extras.add(instead);
        return empty;
    }

    /** The part without the findings on a header that is on another sheet. */
    public FoundTable withoutHeader() {
        header.columns().stream()
                .map(column -> CellAddress.write(column.firstRow(), column.column()))
                .forEach(address -> relabelled.removeIf(label -> label.address().equals(address)));
        return this;
    }

    /** Takes over what a further part of the same table holds (blocks, pages). */
    public void addAll(FoundTable part) {
        List<Extent> all = new ArrayList<>(extents());
        all.addAll(part.extents());
        joined.clear();
        joined.addAll(all);
        part.places.forEach(places::putIfAbsent);
        rows.addAll(part.rows);
        relabelled.addAll(part.relabelled);
        extras.addAll(part.extras);
        unsplit.addAll(part.unsplit);
    }
}
