package org.disclosure.rollup.publish.excel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.print.PrintedTable;

/** Draws the tables of a form, as the official form prints them, on a sheet. */
public final class FormPrinter {

    /** Columns of the sheet that a printed table takes. */
    public static final int GRID = PrintedTable.GRID;

    private static final int GRID_WIDTH = 860;
    private static final float LINE_HEIGHT = 13.5f;
    private static final float LOW_ROW = 18f;

    private final SheetWriter sheet;
    private final Styles styles;
    private final Figures figures;
    private final float lowestRow;
    private int row;

    /** Writes the figure of a cell into its place, which is merged when it is more than one cell of the sheet. */
    public interface Figures {
        void write(CellCode cell, CellRangeAddress place);
    }

    public FormPrinter(SheetWriter sheet, Styles styles, int firstRow, Figures figures) {
        this(sheet, styles, firstRow, figures, LOW_ROW);
    }

    /** @param lowestRow points that a row has at least */
    public FormPrinter(SheetWriter sheet, Styles styles, int firstRow, Figures figures, float lowestRow) {
        this.sheet = sheet;
        this.styles = styles;
        this.row = firstRow;
        this.figures = figures;
        this.lowestRow = lowestRow;
    }

    /** Sets the columns of a sheet for printed tables and writes its title into the first row. */
    public static void title(SheetWriter sheet, Styles styles, String title) {
        for (int column = 0; column < GRID; column++) {
            sheet.sheet().setColumnWidth(column, GRID_WIDTH);
        }
        sheet.merged(0, 0, 0, GRID - 1, title, styles.title);
        sheet.row(0).setHeightInPoints(32);
    }

    /** Prints the table under its section's heading; gives the row after it. */
    public int print(FormTable table) {
        sheet.text(row, 0, table.section(), styles.section);
        sheet.row(row++).setHeightInPoints(24);
        PrintedTable printed = PrintedTable.of(table);
        printed.cells().forEach(this::cell);
        for (int lines : printed.lines()) {
            sheet.row(row++).setHeightInPoints(Math.max(lowestRow, lines * LINE_HEIGHT + 4));
        }
        return ++row;
    }

    private void cell(PrintedTable.Cell cell) {
        int top = row + cell.row();
        int bottom = row + cell.lastRow();
        sheet.merged(top, cell.column(), bottom, cell.lastColumn(), cell.text(), style(cell.look()));
        cell.figure()
                .ifPresent(code ->
                        figures.write(code, new CellRangeAddress(top, bottom, cell.column(), cell.lastColumn())));
    }

    private CellStyle style(PrintedTable.Look look) {
        return switch (look) {
            case HEADER -> styles.header;
            case LABEL -> styles.label;
            case CENTRED, FIGURE -> styles.centred;
        };
    }
}
