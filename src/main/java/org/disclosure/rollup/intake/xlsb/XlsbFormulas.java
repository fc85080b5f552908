package org.disclosure.rollup.intake.xlsb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.sheet.FormulaCell;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.SheetBuilder;

/** The formulas of a sheet of a binary workbook: those of one cell, those that cells share, those over many cells. */
final class XlsbFormulas {

    /** Stands for a formula that is written once for several cells. */
    private static final int ELSEWHERE = 1;

    private static final int LONGEST = 1 << 16;
    private static final int MOST_SHARED = 5_000;

    private final SheetBuilder sheet;
    private final XlsbStyles styles;
    private final XlsbBook book;
    private final List<Shared> shared = new ArrayList<>();
    private boolean waiting;
    private boolean array;
    private byte[] tokens;
    private int row;
    private int column;
    private int style;

    private record Shared(Merge range, byte[] tokens) {}

    XlsbFormulas(SheetBuilder sheet, XlsbStyles styles, XlsbBook book) {
        this.sheet = sheet;
        this.styles = styles;
        this.book = book;
    }

    /**
     * A cell begins that has a formula, which the next record may give.
     *
     * @param record from behind the stored result on
     */
    void startCell(ByteBuffer record, int newRow, int newColumn, int newStyle) {
        record.getShort();
        tokens = tokens(record);
        row = newRow;
        column = newColumn;
        style = newStyle;
        array = false;
        waiting = true;
    }

    private static byte[] tokens(ByteBuffer record) {
        int length = record.getInt();
        if (length < 0 || length > record.remaining() || length > LONGEST) {
            throw new IllegalArgumentException("Formula of " + length);
        }
        byte[] tokens = new byte[length];
        record.get(tokens);
        return tokens;
    }

    /** The cells of a range share a formula, each for its own place. */
    void share(ByteBuffer record) {
        Merge range = range(record);
        if (shared.size() < MOST_SHARED) {
            shared.add(new Shared(range, tokens(record)));
        }
    }

    /** The cells of a range have one formula together. */
    void spread(ByteBuffer record) {
        Merge range = range(record);
        array = true;
        if (range.firstRow() == range.lastRow() && range.firstColumn() == range.lastColumn()) {
            record.get();
            tokens = tokens(record);
        }
    }

    private static Merge range(ByteBuffer record) {
        int firstRow = record.getInt();
        int lastRow = record.getInt();
        int firstColumn = record.getInt();
        return new Merge(firstRow, firstColumn, lastRow, record.getInt());
    }

    /** The cell ends whose stored result is on the sheet. */
    void endCell() {
        if (waiting) {
            waiting = false;
            Optional<String> text = text();
            FormulaCell formula = text.isPresent()
                    ? FormulaCell.of(row, column, text.get())
                    : FormulaCell.notUnderstood(row, column, "");
            int own = style;
            sheet.add(formula.showing(value -> styles.formatted(own, value)));
        }
    }

    private Optional<String> text() {
        boolean elsewhere = tokens.length > 0 && tokens[0] == ELSEWHERE;
        if (!elsewhere) {
            return of(tokens);
        }
        // the last that covers the cell; one over many cells is none that is calculated
        for (int index = shared.size() - 1; index >= 0 && !array; index--) {
            if (shared.get(index).range().contains(row, column)) {
                return of(shared.get(index).tokens());
            }
        }
        return Optional.empty();
    }

    private Optional<String> of(byte[] written) {
        return XlsbFormula.of(ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN), book, row, column);
    }
}
