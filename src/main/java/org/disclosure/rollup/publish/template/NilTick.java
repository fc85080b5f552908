package org.disclosure.rollup.publish.template;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.disclosure.rollup.form.print.PrintedTable;
import org.disclosure.rollup.publish.excel.SheetWriter;
import org.disclosure.rollup.publish.excel.Styles;

/**
 * 零报送: one cell on the first sheet of a template by which a unit says that there was nothing. Each cell that is to be filled
 * in has a formula that gives 0 while it is ticked and nothing otherwise; a number that is typed takes its place.
 */
final class NilTick {

    private static final String LABEL = "零报送：";
    private static final String YES = "是";
    private static final String NOTE = "本年度各项都没有发生的，选“是”，各格自动填 0；否则留空，逐格填写。";
    private static final int ROW = 2;
    private static final int FIRST = 4;
    private static final int LAST = 6;

    private NilTick() {}

    static void draw(SheetWriter sheet, Styles styles, CellStyle entry) {
        sheet.text(ROW, 0, LABEL, styles.subtitle);
        sheet.merged(ROW, FIRST, ROW, LAST, "", entry);
        sheet.merged(ROW, LAST + 1, ROW, PrintedTable.GRID - 1, NOTE, styles.note);
        sheet.row(ROW).setHeightInPoints(20);
        DataValidationHelper helper = sheet.sheet().getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {YES}),
                new CellRangeAddressList(ROW, ROW, FIRST, LAST));
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("填写有误", "请选“是”，或者留空。");
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.sheet().addValidationData(validation);
    }

    /** What a cell is until a number is typed into it. */
    static String preset(XSSFSheet sheet) {
        XSSFSheet first = sheet.getWorkbook().getSheetAt(0);
        String tick = new CellReference(ROW, FIRST, true, true).formatAsString();
        String place = sheet == first ? tick : "'" + first.getSheetName() + "'!" + tick;
        return "IF(" + place + "=\"" + YES + "\",0,\"\")";
    }

    /** Excel would put a green corner on each cell that is a formula and may be typed over. */
    static void unmark(XSSFSheet sheet, CellRangeAddress place) {
        sheet.addIgnoredErrors(place, IgnoredErrorType.UNLOCKED_FORMULA, IgnoredErrorType.FORMULA);
    }
}
