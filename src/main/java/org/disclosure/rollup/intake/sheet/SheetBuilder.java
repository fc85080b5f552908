package org.disclosure.rollup.intake.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.UnreadableFileException;

/** Collects a sheet's cells within the limits. */
public final class SheetBuilder {

    private static final int LONGEST_NAME = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\p{Cs}]");

    final String name;
    private final Limits limits;
    final List<RawCell> cells = new ArrayList<>();
    final List<Merge> merges = new ArrayList<>();
    final BitSet hiddenRows = new BitSet();
    final BitSet hiddenColumns = new BitSet();
    boolean hidden;
    boolean ordered = true;
    final SheetFormulas formulas = new SheetFormulas();
    private final CellMemory memory = CellMemory.current();
    Optional<List<String>> paragraphsAbove = Optional.empty();

    public SheetBuilder(String name, boolean hidden, Limits limits) {
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
        ReadingTimeLimit.check();
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

    /** Notes that the whole sheet is hidden. */
    public SheetBuilder hide() {
        hidden = true;
        return this;
    }

    /** Notes what is written between this table and the one before it. */
    public SheetBuilder below(List<String> paragraphs) {
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
