package org.disclosure.rollup.publish.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.NumberKind;
import org.disclosure.rollup.publish.excel.Styles;

/** Styles of a template's cells: entries are unlocked and cream, all else is locked. */
final class TemplateStyles {

    private static final Optional<BigDecimal> DECIMAL = Optional.of(new BigDecimal("0.1"));

    private final CellStyle whole;
    private final CellStyle decimal;
    /** The name of a unit before it is filled in. */
    final CellStyle unit;

    final CellStyle total;
    final CellStyle carriedIn;

    TemplateStyles(XSSFWorkbook workbook, Styles styles) {
        XSSFColor cream = ((XSSFCellStyle) styles.entry).getFillForegroundXSSFColor();
        whole = unlocked(filled(workbook, styles.number(Optional.empty()), cream));
        decimal = unlocked(filled(workbook, styles.number(DECIMAL), cream));
        unit = unlocked(filled(workbook, styles.entry, cream));
        total = shrinking(workbook, styles.total(Optional.empty()));
        carriedIn = filled(workbook, styles.number(Optional.empty()), new XSSFColor(Styles.colour(Severity.HINT)));
    }

    CellStyle entry(NumberKind number) {
        return number.whole() ? whole : decimal;
    }

    private static CellStyle filled(XSSFWorkbook workbook, CellStyle like, XSSFColor colour) {
        XSSFCellStyle style = shrinking(workbook, like);
        style.setFillForegroundColor(colour);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** A number too long for its cell is written smaller rather than shown as ###. */
    private static XSSFCellStyle shrinking(XSSFWorkbook workbook, CellStyle like) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(like);
        style.setShrinkToFit(true);
        return style;
    }

    private static CellStyle unlocked(CellStyle style) {
        style.setLocked(false);
        return style;
    }
}
