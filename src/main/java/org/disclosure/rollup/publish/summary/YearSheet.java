package org.disclosure.rollup.publish.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.excel.CellName;
import org.disclosure.rollup.publish.excel.SheetRows;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.excel.TextLines;

/** 年度对比: every figure of the district beside last year's. */
final class YearSheet {

    private static final int HEADER = 2;
    private static final int COLUMNS = 8;
    /** Most labels stand on one line; on two lines they took a page more. */
    private static final int LABEL = 68;

    private static final int COLUMN = 18;

    /** Per cent: 45 lines on a page, without the codes. */
    private static final short SCALE = 64;

    private YearSheet() {}

    /**
     * Writes the sheet of an edition whose last year is known.
     *
     * @param rows under those of the sheet
     */
    static void write(Edition edition, Sheet target, SheetRows rows, Styles styles) throws IOException {
        SheetWriter sheet = new SheetWriter(target);
        DistrictSummary last = edition.lastYear().orElseThrow();
        sheet.merged(0, 0, 0, COLUMNS - 1, edition.heading("years.title", last.year()), styles.title);
        sheet.row(0).setHeightInPoints(32);
        sheet.text(1, 0, edition.text("years.note"), styles.subtitle);
        sheet.listHeader(
                HEADER,
                styles.header,
                edition.text("column.row"),
                edition.text("column.columnLabel"),
                edition.text("years.unit"),
                edition.text("years.year", edition.year()),
                edition.text("years.year", last.year()),
                edition.text("years.change"),
                edition.text("years.growth"),
                edition.text("column.cell"));
        int row = HEADER + 1;
        YearChange change = new YearChange(rows, styles);
        for (FormCell cell : edition.form().cells()) {
            CellCode code = cell.code();
            String label = cell.row().label().path();
            String column = cell.column().label().text();
            int lines = Math.max(TextLines.count(label, LABEL - 2), TextLines.count(column, COLUMN - 2));
            rows.row(row, 14 * lines + 4, 0);
            rows.text(0, label, styles.wrapped);
            rows.text(1, column, styles.wrapped);
            rows.text(2, cell.unit(), styles.centred);
            Optional<BigDecimal> before =
                    edition.form().sameMeaning(code, last.form()).flatMap(last::amount);
            change.write(
                    row, 3, Optional.of(CellName.of(code)), edition.summary().amount(code), before);
            rows.text(7, code.toString(), styles.code);
            rows.endRow();
            row++;
        }
        target.setAutoFilter(new CellRangeAddress(HEADER, row - 1, 0, COLUMNS - 1));
        sheet.widths(LABEL, COLUMN, 7, 11, 11, 11, 9, 21);
        print(sheet, row);
    }

    private static void print(SheetWriter sheet, int rows) {
        sheet.page();
        sheet.sheet().getPrintSetup().setScale(SCALE);
        sheet.sheet().setHorizontallyCenter(true);
        Workbook workbook = sheet.sheet().getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet.sheet()), 0, COLUMNS - 2, 0, rows - 1);
    }
}
