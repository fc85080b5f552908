package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.Deadline;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

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

    private Sheet(Builder builder) {
        this.name = builder.name;
        this.hidden = builder.hidden;
        this.formulas = builder.formulas;
        this.cells = builder.cells;
        this.merges = List.copyOf(builder.merges);
        this.rows = new Rows(builder.seen(), builder.ordered);
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
        Deadline.check();
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
        Builder builder = new Builder(newName, hidden, limits);
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
        return builder.build();
    }

    /** Some of the sheet's rows, both ends included, for columns, and its columns for rows. */
    public Sheet turned(int first, int last, Limits limits) {
        Builder builder = new Builder(name, hidden, limits);
        rows(first, last)
                .forEach(row -> row.forEach(
                        cell -> builder.add(cell.column(), cell.row(), cell.text(), cell.kind(), cell.details())));
        merges.forEach(merge ->
                builder.merge(new Merge(merge.firstColumn(), merge.firstRow(), merge.lastColumn(), merge.lastRow())));
        builder.hiddenRows.or(hiddenColumns);
        builder.hiddenColumns.or(hiddenRows);
        return builder.build();
    }

    /** Collects a sheet's cells within the limits. */
    public static final class Builder {

        private static final int LONGEST_NAME = 200;
        private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\p{Cs}]");

        private final String name;
        private final Limits limits;
        private final List<RawCell> cells = new ArrayList<>();
        private final List<Merge> merges = new ArrayList<>();
        private final BitSet hiddenRows = new BitSet();
        private final BitSet hiddenColumns = new BitSet();
        private boolean hidden;
        private boolean ordered = true;
        private final SheetFormulas formulas = new SheetFormulas();
        private final CellMemory memory = CellMemory.current();
        private Optional<List<String>> paragraphsAbove = Optional.empty();

        public Builder(String name, boolean hidden, Limits limits) {
            this.name = printable(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
            this.hidden = hidden;
            this.limits = limits;
        }

        public String name() {
            return name;
        }

        /** As {@link #add(int, int, String, RawCell.Kind, CellDetails)}, with nothing besides. */
        public void add(int row, int column, String text, RawCell.Kind kind) {
            add(row, column, text, kind, CellDetails.NONE);
        }

        /** Adds a copy of a cell of another sheet. */
        public void add(RawCell cell) {
            add(cell.row(), cell.column(), cell.text(), cell.kind(), cell.details());
        }

        /** Adds a cell of text in pieces. */
        public void add(int row, int column, CellText text) {
            add(row, column, text.value(), RawCell.Kind.TEXT, text.details());
        }

        /**
         * Adds a cell. One without text is left out, and so is one farther off than the limits allow: a stray mark in the
         * margin takes nothing from the tables.
         *
         * @throws UnreadableFileException when the sheet holds more than the limits allow
         */
        public void add(int row, int column, String text, RawCell.Kind kind, CellDetails details) {
            if (text == null || text.isBlank()) {
                if (text != null && row >= 0 && row < limits.rows() && column >= 0 && column < limits.columns()) {
                    formulas.addBlank(row, column, text, limits.cells());
                }
                return;
            }
            Deadline.check();
            if (row < 0 || column < 0) {
                throw new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
            }
            if (row >= limits.rows() || column >= limits.columns()) {
                formulas.leaveOut();
                return;
            }
            if (cells.size() >= limits.cells()) {
                throw new UnreadableFileException(UnreadableFileException.Reason.TOO_MANY_CELLS);
            }
            if (text.length() > limits.textLength()) {
                throw new UnreadableFileException(UnreadableFileException.Reason.TEXT_TOO_LONG);
            }
            RawCell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            ordered &= last == null || row > last.row() || row == last.row() && column > last.column();
            memory.count();
            cells.add(new RawCell(row, column, printable(text), kind, details));
        }

        /** Adds the formula of a cell, after the cell with its stored result if there is any. */
        public void add(FormulaCell formula) {
            RawCell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            if (last == null || last.row() != formula.row() || last.column() != formula.column()) {
                add(formula.row(), formula.column(), "=" + formula.text(), RawCell.Kind.FORMULA);
            }
            if (formula.row() < limits.rows() && formula.column() < limits.columns()) {
                memory.countFormula();
                formulas.add(formula);
            }
        }

        /** Notes that formulas see something else in a cell than its text: a day, a time, a truth value. */
        public void addOther(int row, int column) {
            formulas.addOther(row, column);
        }

        /**
         * The text with escaped line ends decoded. Control characters and halves of characters cannot be
         * printed or stored everywhere; the replacement character shows where one was.
         */
        private static String printable(String text) {
            for (int at = 0; at < text.length(); at++) {
                char character = text.charAt(at);
                if (character < ' ' || character == '\u007F' || character == '_') {
                    return CONTROL.matcher(Escapes.decodeLineEnds(text)).replaceAll("\uFFFD");
                }
            }
            return text;
        }

        /** Adds a merged range; ranges past the limit hold nothing of a form and are left out. */
        public void merge(Merge merge) {
            if (merges.size() < limits.merges()) {
                merges.add(merge);
            }
        }

        /** The cells without those that a merged range covers: programs keep values there that nobody sees. */
        private List<RawCell> seen() {
            if (merges.isEmpty()) {
                return cells;
            }
            BitSet covered = new BitSet();
            int row = -1;
            List<Merge> inRow = new ArrayList<>();
            for (int index = 0; index < cells.size(); index++) {
                RawCell cell = cells.get(index);
                if (cell.row() != row) {
                    Deadline.check();
                    row = cell.row();
                    findMerges(row, inRow);
                }
                for (int at = 0; at < inRow.size(); at++) {
                    if (inRow.get(at).covers(row, cell.column())) {
                        covered.set(index);
                    }
                }
            }
            if (covered.isEmpty()) {
                return cells;
            }
            return IntStream.range(0, cells.size())
                    .filter(index -> !covered.get(index))
                    .mapToObj(cells::get)
                    .toList();
        }

        private void findMerges(int row, List<Merge> inRow) {
            inRow.clear();
            for (Merge merge : merges) {
                if (merge.firstRow() <= row && row <= merge.lastRow()) {
                    inRow.add(merge);
                }
            }
        }

        /** Notes that the whole sheet is hidden. */
        public void hide() {
            hidden = true;
        }

        /** Notes what is written between this table and the one before it. */
        public Builder below(List<String> paragraphs) {
            paragraphsAbove = Optional.of(List.copyOf(paragraphs));
            return this;
        }

        /** Notes that a row is hidden. */
        public void hideRow(int row) {
            if (row >= 0 && row < limits.rows()) {
                hiddenRows.set(row);
            }
        }

        /** Notes that columns are hidden, both ends included. */
        public void hideColumns(int first, int last) {
            if (first >= 0 && first < limits.columns() && last >= first) {
                hiddenColumns.set(first, Math.min(last, limits.columns() - 1) + 1);
            }
        }

        public Sheet build() {
            return new Sheet(this);
        }
    }
}
