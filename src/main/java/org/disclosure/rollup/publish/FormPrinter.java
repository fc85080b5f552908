package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;

/** Draws the tables of a form, as the official form prints them, on a sheet. */
final class FormPrinter {

    /** Columns of the sheet that a printed table takes. */
    static final int GRID = PrintedTable.GRID;

    private static final float LINE_HEIGHT = 13.5f;
    private static final float LOWEST_ROW = 18f;

    private final SheetWriter sheet;
    private final Styles styles;
    private final Function<CellCode, Optional<BigDecimal>> figures;
    private int row;

    FormPrinter(SheetWriter sheet, Styles styles, int firstRow, Function<CellCode, Optional<BigDecimal>> figures) {
        this.sheet = sheet;
        this.styles = styles;
        this.row = firstRow;
        this.figures = figures;
    }

    /** Prints the table under its section's heading; gives the row after it. */
    int print(FormTable table) {
        sheet.text(row, 0, table.section(), styles.section);
        sheet.row(row++).setHeightInPoints(24);
        PrintedTable printed = PrintedTable.of(table);
        printed.cells().forEach(this::cell);
        for (int lines : printed.lines()) {
            sheet.row(row++).setHeightInPoints(Math.max(LOWEST_ROW, lines * LINE_HEIGHT + 4));
        }
        return ++row;
    }

    private void cell(PrintedTable.Cell cell) {
        Optional<BigDecimal> figure = cell.figure().flatMap(figures);
        int top = row + cell.row();
        int bottom = row + cell.lastRow();
        if (figure.isPresent()) {
            sheet.merged(top, cell.column(), bottom, cell.lastColumn(), figure.get(), styles.number(figure.get()));
        } else {
            String text = cell.figure().isPresent() ? PrintedTable.NOTHING : cell.text();
            sheet.merged(top, cell.column(), bottom, cell.lastColumn(), text, style(cell.look()));
        }
    }

    private CellStyle style(PrintedTable.Look look) {
        return switch (look) {
            case HEADER -> styles.header;
            case LABEL -> styles.label;
            case CENTRED, FIGURE -> styles.centred;
        };
    }
}
