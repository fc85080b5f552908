package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.disclosure.rollup.district.CellSum;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormTable;

/** 汇总: the district's figures in the tables of the official form, ready to print on A4. */
final class FormSheet {

    private static final int GRID_WIDTH = 860;

    private FormSheet() {}

    /**
     * Writes the sheet.
     *
     * @param figure which of a cell's two sums is shown
     * @param note the key of the line that says which
     */
    static void write(
            Edition edition, Sheet target, Styles styles, Function<CellSum, Optional<BigDecimal>> figure, String note) {
        SheetWriter sheet = new SheetWriter(target);
        for (int column = 0; column < FormPrinter.GRID; column++) {
            target.setColumnWidth(column, GRID_WIDTH);
        }
        DistrictSummary summary = edition.summary();
        sheet.merged(0, 0, 0, FormPrinter.GRID - 1, edition.text("sheet.summary.title", edition.year()), styles.title);
        sheet.row(0).setHeightInPoints(32);
        sheet.text(1, 0, edition.text(note), styles.subtitle);
        sheet.text(
                2,
                0,
                edition.text(
                        "sheet.summary.status",
                        edition.asOf(),
                        summary.due(),
                        summary.counted(),
                        summary.count(Status.NIL_RETURN),
                        summary.count(Status.MISSING),
                        summary.count(Status.UNREADABLE),
                        summary.count(Status.OTHER_YEAR)),
                styles.subtitle);
        int row = 4;
        for (FormTable table : edition.form().tables()) {
            if (table.print() == FormTable.Print.GRID) {
                target.setRowBreak(row - 1);
            }
            row = new FormPrinter(sheet, styles, row, (CellCode cell) -> figure.apply(summary.sum(cell))).print(table);
        }
        print(target);
    }

    private static void print(Sheet sheet) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("&P / &N");
        sheet.setDisplayGridlines(false);
    }
}
