package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The cells of one sheet that hold something, and its merged ranges. Every kind of file becomes a list of these. */
public final class Sheet {

    private final String name;
    private final boolean hidden;
    private final SheetFormulas formulas;
    private final List<RawCell> cells;
    private final Rows rows;
    private final List<Merge> merges;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final Optional<List<String>> paragraphsAbove;

    Sheet(SheetBuilder builder) {
        this.name = builder.name;
        this.hidden = builder.hidden;
        this.formulas = builder.formulas;
        this.cells = builder.cells;
        this.merges = List.copyOf(builder.merges);
        this.rows = new Rows(MergedCells.seen(builder.cells, builder.merges), builder.ordered);
        this.hiddenRows = builder.hiddenRows;
        this.hiddenColumns = builder.hiddenColumns;
        this.paragraphsAbove = builder.paragraphsAbove;
    }

    /** The sheet with other cells, in the same order. */
    private Sheet(Sheet sheet, List<RawCell> cells) {
        this.name = sheet.name;
        this.hidden = sheet.hidden;
        this.formulas = sheet.formulas;
        this.cells = sheet.cells;
        this.merges = sheet.merges;
        this.rows = new Rows(cells, true);
        this.hiddenRows = sheet.hiddenRows;
        this.hiddenColumns = sheet.hiddenColumns;
        this.paragraphsAbove = sheet.paragraphsAbove;
    }

    public String name() {
        return name;
    }

    /**
     * Paragraphs between a table that is a sheet of its own and the table before it; no value for a sheet that the file
     * itself calls so.
     */
    public Optional<List<String>> paragraphsAbove() {
        return paragraphsAbove;
    }

    /** The sheet with each cell as the change makes it, which keeps their order, or without it when that gives none. */
    public Sheet changed(Function<RawCell, Optional<RawCell>> change) {
        return new Sheet(
                this,
                rows().stream()
                        .flatMap(List::stream)
                        .map(change)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Its formulas, and what only they see. */
    public SheetFormulas formulas() {
        return formulas;
    }

    /** All cells as formulas see them: those that a merged range covers too, and those with a text that shows nothing. */
    public Rows everything() {
        if (rows.cells() == cells.size() && formulas.blanks().isEmpty()) {
            return rows;
        }
        List<RawCell> all = new ArrayList<>(formulas.blanks());
        all.addAll(cells);
        return new Rows(all, false);
    }

    public boolean hidden() {
        return hidden;
    }

    /** The rows that hold something, from top to bottom. */
    public List<Row> rows() {
        return rows.all();
    }

    /** Those of the rows that are from {@code first} to {@code last}, both included. */
    public List<Row> rows(int first, int last) {
        return rows.between(first, last);
    }

    /** The row of this number, which may hold nothing. */
    public Row row(int row) {
        return rows.row(row);
    }

    public Optional<RawCell> find(int row, int column) {
        return Optional.ofNullable(row(row).at(column));
    }

    /** Number of cells that hold something. */
    public int size() {
        return rows.cells();
    }

    /** The merged ranges, in the order of the file. */
    public List<Merge> merges() {
        return merges;
    }

    /** The merged range that the cell belongs to. */
    public Optional<Merge> mergeAt(int row, int column) {
        ReadingTimeLimit.check();
        for (Merge merge : merges) {
            if (merge.contains(row, column)) {
                return Optional.of(merge);
            }
        }
        return Optional.empty();
    }

    /** True if the cell is in a row or column that the unit has hidden. */
    public boolean isHidden(int row, int column) {
        return hiddenRows.get(row) || hiddenColumns.get(column);
    }

    /** The sheet under another name. */
    public Sheet named(String newName, Limits limits) {
        return with(newName, List.of(), limits);
    }

    /** The sheet as one that is not shown. */
    public Sheet hidden(Limits limits) {
        return copy(name, List.of(), limits).hide().build();
    }

    /** The sheet under another name as a table of a document, with these paragraphs before its own. */
    public Sheet below(List<String> paragraphs, String newName, Limits limits) {
        List<String> above = new ArrayList<>(paragraphs);
        paragraphsAbove.ifPresent(above::addAll);
        return copy(newName, List.of(), limits).below(above).build();
    }

    /** True if a row from {@code first} to {@code last} is hidden, both included. */
    public boolean hidesRows(int first, int last) {
        int hiddenRow = hiddenRows.nextSetBit(first);
        return hiddenRow >= 0 && hiddenRow <= last;
    }

    /** The sheet with some of its cells replaced by others at the same places; one without text only removes its own. */
    public Sheet with(Collection<RawCell> replacements, Limits limits) {
        return with(name, replacements, limits);
    }

    private Sheet with(String newName, Collection<RawCell> replacements, Limits limits) {
        return copy(newName, replacements, limits).build();
    }

    private SheetBuilder copy(String newName, Collection<RawCell> replacements, Limits limits) {
        SheetBuilder builder = new SheetBuilder(newName, hidden, limits);
        Set<String> replaced = replacements.stream().map(RawCell::address).collect(Collectors.toSet());
        rows().stream()
                .flatMap(List::stream)
                .filter(cell -> !replaced.contains(cell.address()))
                .forEach(builder::add);
        replacements.forEach(builder::add);
        merges.forEach(builder::merge);
        builder.hiddenRows.or(hiddenRows);
        builder.hiddenColumns.or(hiddenColumns);
        builder.paragraphsAbove = paragraphsAbove;
        return builder;
    }

    /** Some of the sheet's rows, both ends included, for columns, and its columns for rows. */
    public Sheet turned(int first, int last, Limits limits) {
        SheetBuilder builder = new SheetBuilder(name, hidden, limits);
        rows(first, last)
                .forEach(row -> row.forEach(
                        cell -> builder.add(cell.column(), cell.row(), cell.text(), cell.kind(), cell.details())));
        merges.forEach(merge ->
                builder.merge(new Merge(merge.firstColumn(), merge.firstRow(), merge.lastColumn(), merge.lastRow())));
        builder.hiddenRows.or(hiddenColumns);
        builder.hiddenColumns.or(hiddenRows);
        return builder.build();
    }
}
