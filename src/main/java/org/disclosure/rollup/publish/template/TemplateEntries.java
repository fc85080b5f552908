package org.disclosure.rollup.publish.template;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.disclosure.rollup.form.NumberKind;

/** Validation of the entries in a template; anything else is refused with a message. */
final class TemplateEntries {

    private static final String MOST = "999999999";

    private TemplateEntries() {}

    static void validate(XSSFSheet sheet, NumberKind number, List<CellRangeAddress> ranges) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        CellRangeAddressList places = new CellRangeAddressList();
        ranges.forEach(places::addCellRangeAddress);
        DataValidation validation = helper.createValidation(constraint(helper, number), places);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("填写有误", words(number));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, NumberKind number) {
        return switch (number) {
            case COUNT -> helper.createIntegerConstraint(OperatorType.BETWEEN, "0", MOST);
            case SIGNED -> helper.createIntegerConstraint(OperatorType.BETWEEN, "-" + MOST, MOST);
            case MONEY -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", MOST);
        };
    }

    /** Description of valid entries, for the message and the instructions. */
    static String words(NumberKind number) {
        return switch (number) {
            case COUNT -> "数量只能填 0 或正整数，不带单位和文字；没有发生的填 0。";
            case SIGNED -> "增减只能填整数，减少的填负数，不带单位和文字；没有增减的填 0。";
            case MONEY -> "金额以万元为单位，只能填 0 或正数，可以有小数，不带单位和文字；没有发生的填 0。";
        };
    }
}
