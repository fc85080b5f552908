package org.disclosure.rollup.publish.notice.letter;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.publish.excel.SheetWriter;

/** The sheet of a notice in a workbook that is open as a whole. */
public final class DrawnPage {

    private DrawnPage() {}

    /** Draws it as the last sheet of the workbook. */
    public static XSSFSheet draw(NoticePage page, XSSFWorkbook workbook) {
        XSSFSheet target = workbook.createSheet(page.name());
        NoticeStyles styles = new NoticeStyles(workbook);
        SheetWriter sheet = new SheetWriter(target);
        sheet.widths(page.widths().stream().mapToInt(Integer::intValue).toArray());
        int last = page.widths().size() - 1;
        for (int number = 0; number < page.rows().size(); number++) {
            NoticePage.Row row = page.rows().get(number);
            if (row.isMerged()) {
                NoticePage.Cell cell = row.cells().get(0);
                sheet.merged(number, 0, number, last, cell.text(), styles.of(cell.look()));
            } else {
                for (int column = 0; column <= last; column++) {
                    cell(sheet, number, column, row.cells().get(column), styles);
                }
            }
            sheet.row(number).setHeightInPoints((float) row.points());
        }
        target.setRepeatingRows(new CellRangeAddress(page.header(), page.header(), 0, last));
        sheet.printAsList(last + 1, page.rows().size());
        target.setDisplayGridlines(false);
        return target;
    }

    private static void cell(SheetWriter sheet, int row, int column, NoticePage.Cell cell, NoticeStyles styles) {
        if (cell.number()) {
            sheet.number(row, column, new BigDecimal(cell.text()), styles.of(cell.look()));
        } else {
            sheet.text(row, column, cell.text(), styles.of(cell.look()));
        }
        cell.target().ifPresent(target -> sheet.lead(row, column, NoticePage.location(target)));
    }
}
