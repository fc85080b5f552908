package org.disclosure.rollup.publish.summary.units;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;

/** 分单位明细: the frame of the sheet that has a line a unit with all its figures; {@link UnitSheetRows} fills it. */
public final class UnitSheet {

    private static final int FIXED = UnitSheetLayout.FIXED;
    private static final int HEADER_ROWS = UnitSheetLayout.HEADER_ROWS;
    static final int UNIT_WIDTH = 31;

    /** In 256ths of a character: 8.5 characters, and 14 for money. */
    private static final int FIGURE_WIDTH = 2176;

    private static final int MONEY_WIDTH = 3584;

    /** Two rows of table 3 on a page: 14 figures. */
    private static final int ROWS_ON_A_PAGE = 2;

    private static final short SCALE = 64;

    private final Edition edition;
    private final SXSSFSheet target;
    private final SheetWriter sheet;
    private final Styles styles;
    private final UnitSheetLayout table;
    private final List<FormCell> cells;

    private UnitSheet(Edition edition, SXSSFSheet target, Styles styles, UnitSheetLayout table) {
        this.edition = edition;
        this.target = target;
        this.sheet = new SheetWriter(target);
        this.styles = styles;
        this.table = table;
        this.cells = edition.form().cells();
    }

    /** Writes the sheet, all but the units' rows and those of the sums. */
    public static void write(Edition edition, SXSSFSheet sheet, Styles styles, UnitSheetLayout table) {
        UnitSheet writer = new UnitSheet(edition, sheet, styles, table);
        writer.header();
        writer.look();
        writer.print();
        sheet.setRowSumsBelow(false);
    }

    private void header() {
        String[] fixed = {"column.code", "column.unit", "column.kind", "column.status", "column.unitErrors"};
        for (int column = 0; column < FIXED; column++) {
            sheet.merged(0, column, HEADER_ROWS - 1, column, edition.text(fixed[column]), styles.header);
        }
        for (int first = 0; first < cells.size(); ) {
            int last = lastOf(first, true);
            String section =
                    edition.form().table(cells.get(first).code().table()).section();
            sheet.merged(0, FIXED + first, 0, FIXED + last, section, styles.headerLeft);
            first = last + 1;
        }
        for (int first = 0; first < cells.size(); ) {
            int last = lastOf(first, false);
            FormLabel label = cells.get(first).row().label();
            sheet.merged(1, FIXED + first, 1, FIXED + last, label.path(), styles.header);
            first = last + 1;
        }
        for (FormCell cell : cells) {
            int column = table.column(cell.code());
            sheet.text(2, column, cell.column().label().text(), styles.header);
            sheet.text(3, column, cell.code().toString(), styles.code);
        }
    }

    /** The last cell of the same table, or of the same row of it. */
    private int lastOf(int first, boolean wholeTable) {
        CellCode start = cells.get(first).code();
        int last = first;
        while (last + 1 < cells.size()) {
            CellCode next = cells.get(last + 1).code();
            if (!next.table().equals(start.table())
                    || !wholeTable && !next.row().equals(start.row())) {
                break;
            }
            last++;
        }
        return last;
    }

    private void look() {
        sheet.row(0).setHeightInPoints(20);
        sheet.row(1).setHeightInPoints(34);
        sheet.row(2).setHeightInPoints(44);
        sheet.row(3).setHeightInPoints(28);
        sheet.widths(8, UNIT_WIDTH, 8, 10, 9);
        for (FormCell cell : cells) {
            int width = cell.number().whole() ? FIGURE_WIDTH : MONEY_WIDTH;
            target.setColumnWidth(table.column(cell.code()), width);
        }
        target.createFreezePane(2, HEADER_ROWS);
        target.setAutoFilter(new CellRangeAddress(
                HEADER_ROWS - 1, Math.max(HEADER_ROWS, table.totalRow() - 1), 0, FIXED + cells.size() - 1));
        target.addMergedRegionUnsafe(new CellRangeAddress(table.totalRow(), table.totalRow(), 0, FIXED - 1));
        outlined();
    }

    /** The units' rows can be folded under their subtotals. */
    private void outlined() {
        target.getWorkbook()
                .getXSSFWorkbook()
                .getSheet(target.getSheetName())
                .getCTWorksheet()
                .getSheetFormatPr()
                .setOutlineLevelRow((short) 1);
    }

    /** A table or two rows of table 3 a page, each under its header and beside the units. */
    private void print() {
        target.setRepeatingRows(CellRangeAddress.valueOf("1:" + HEADER_ROWS));
        target.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
        sheet.page();
        target.getPrintSetup().setLandscape(true);
        target.getPrintSetup().setScale(SCALE);
        String applications = edition.form().keyFigures().applications();
        int rows = 0;
        for (int index = 1; index < cells.size(); index++) {
            CellCode before = cells.get(index - 1).code();
            CellCode cell = cells.get(index).code();
            boolean newTable = !cell.table().equals(before.table());
            rows = newTable ? 0 : cell.row().equals(before.row()) ? rows : rows + 1;
            boolean newRow = !cell.row().equals(before.row());
            if (newTable || newRow && cell.table().equals(applications) && rows % ROWS_ON_A_PAGE == 0) {
                target.setColumnBreak(FIXED + index - 1);
            }
        }
    }
}
