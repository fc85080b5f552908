package org.disclosure.rollup.publish.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** Fonts and styles for the cells of a workbook. */
public final class CellStyles {

    /** Every Chinese Windows and WPS has it; other systems choose their own by its character set. */
    public static final String FONT = "宋体";

    private static final int CHINESE = 134;
    private static final byte[] GREY = {(byte) 0x8C, (byte) 0x8C, (byte) 0x8C};

    private final Workbook workbook;
    private long border = -1;

    public CellStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    public Font font(int points, boolean heavy) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setCharSet(CHINESE);
        font.setFontHeightInPoints((short) points);
        font.setBold(heavy);
        return font;
    }

    CellStyle formatted(CellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    public CellStyle style(Font font, HorizontalAlignment alignment, byte[] fill, boolean bordered) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (bordered) {
            border(style);
        }
        return style;
    }

    /** All borders are the same one: POI compares each that is set, side by side, with all that the workbook has. */
    private void border(XSSFCellStyle style) {
        if (border < 0) {
            draw(style);
            border = style.getCoreXf().getBorderId();
        }
        style.getCoreXf().setBorderId(border);
        style.getCoreXf().setApplyBorder(true);
    }

    private static void draw(XSSFCellStyle style) {
        XSSFColor grey = new XSSFColor(GREY);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        for (BorderSide side : BorderSide.values()) {
            style.setBorderColor(side, grey);
        }
    }

    public static CellStyle wrapping(CellStyle style) {
        style.setWrapText(true);
        return style;
    }
}
