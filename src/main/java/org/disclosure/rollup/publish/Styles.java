package org.disclosure.rollup.publish;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.disclosure.rollup.finding.Severity;

/** The looks of the workbook's cells: one visual language for all sheets. */
final class Styles {

    /** Every Chinese Windows and WPS has it; other systems choose their own by its character set. */
    static final String FONT = "宋体";

    private static final int CHINESE = 134;
    private static final String WHOLE = "#,##0";
    private static final String DECIMAL = "#,##0.00##";
    private static final byte[] HEADER = {(byte) 0xDD, (byte) 0xE7, (byte) 0xF0};
    private static final byte[] TOTAL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] GREY = {(byte) 0x8C, (byte) 0x8C, (byte) 0x8C};
    private static final byte[] RED = {(byte) 0xF8, (byte) 0xD0, (byte) 0xC8};
    private static final byte[] AMBER = {(byte) 0xFD, (byte) 0xEB, (byte) 0xB8};
    private static final byte[] CREAM = {(byte) 0xFF, (byte) 0xFD, (byte) 0xF0};
    private static final byte[] BLUE = {(byte) 0xE3, (byte) 0xEE, (byte) 0xF8};

    /** How numbers look that may have decimals or be missing. */
    private record Numbers(CellStyle whole, CellStyle decimal) {
        CellStyle of(Optional<BigDecimal> value) {
            return value.filter(number -> number.scale() > 0).isPresent() ? decimal : whole;
        }
    }

    private final Workbook workbook;
    private final Font plain;
    private final Font bold;
    private long border = -1;

    final CellStyle title;
    final CellStyle subtitle;
    /** A line of text over several columns, without borders. */
    final CellStyle note;

    final CellStyle section;
    final CellStyle header;
    final CellStyle label;
    final CellStyle text;
    final CellStyle wrapped;
    final CellStyle centred;
    final CellStyle alarm;
    final CellStyle alarmNumber;
    /** For people to write into. */
    final CellStyle entry;

    final CellStyle code;
    final CellStyle headerLeft;
    final CellStyle totalText;
    final CellStyle totalCentred;
    /** A text that leads to another sheet. */
    final CellStyle link;

    /** A key figure of the cover. */
    final CellStyle key;

    final CellStyle keyAlarm;
    final CellStyle percent;
    private final Numbers numbers;
    private final Numbers totals;
    private final Numbers changes;
    private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);

    Styles(Workbook workbook) {
        this.workbook = workbook;
        this.plain = font(10, false);
        this.bold = font(10, true);
        title = style(font(16, true), HorizontalAlignment.CENTER, null, false);
        subtitle = style(font(10, false), HorizontalAlignment.LEFT, null, false);
        note = wrapping(style(plain, HorizontalAlignment.LEFT, null, false));
        section = style(font(12, true), HorizontalAlignment.LEFT, null, false);
        header = wrapping(style(bold, HorizontalAlignment.CENTER, HEADER, true));
        text = style(plain, HorizontalAlignment.LEFT, null, true);
        wrapped = wrapping(style(plain, HorizontalAlignment.LEFT, null, true));
        label = wrapped;
        centred = wrapping(style(plain, HorizontalAlignment.CENTER, null, true));
        alarm = wrapping(style(plain, HorizontalAlignment.CENTER, RED, true));
        alarmNumber = number(WHOLE, RED, plain);
        entry = wrapping(style(plain, HorizontalAlignment.LEFT, CREAM, true));
        code = wrapping(style(font(7, false), HorizontalAlignment.CENTER, HEADER, true));
        headerLeft = wrapping(style(bold, HorizontalAlignment.LEFT, HEADER, true));
        totalText = wrapping(style(bold, HorizontalAlignment.LEFT, TOTAL, true));
        totalCentred = wrapping(style(bold, HorizontalAlignment.CENTER, TOTAL, true));
        link = wrapping(style(linkFont(), HorizontalAlignment.LEFT, null, true));
        key = formatted(style(font(18, true), HorizontalAlignment.CENTER, null, true), WHOLE);
        keyAlarm = formatted(style(font(18, true), HorizontalAlignment.CENTER, RED, true), WHOLE);
        percent = number("0.0%", null, plain);
        numbers = new Numbers(number(WHOLE, null, plain), number(DECIMAL, null, plain));
        totals = new Numbers(number(WHOLE, TOTAL, bold), number(DECIMAL, TOTAL, bold));
        changes = new Numbers(number("+#,##0;-#,##0;0", null, plain), number("+#,##0.00##;-#,##0.00##;0", null, plain));
        severities.put(Severity.ERROR, alarm);
        severities.put(Severity.EXPLAIN, wrapping(style(plain, HorizontalAlignment.CENTER, AMBER, true)));
        severities.put(Severity.HINT, wrapping(style(plain, HorizontalAlignment.CENTER, BLUE, true)));
    }

    CellStyle number(BigDecimal value) {
        return number(Optional.of(value));
    }

    /** The look of a number that may be missing. */
    CellStyle number(Optional<BigDecimal> value) {
        return numbers.of(value);
    }

    CellStyle total(Optional<BigDecimal> value) {
        return totals.of(value);
    }

    /** The look of a difference: with its sign. */
    CellStyle change(Optional<BigDecimal> value) {
        return changes.of(value);
    }

    CellStyle severity(Severity severity) {
        return severities.get(severity);
    }

    /** The colour of a severity, as red, green and blue. */
    static byte[] colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED.clone();
            case EXPLAIN -> AMBER.clone();
            case HINT -> BLUE.clone();
        };
    }

    private Font font(int points, boolean heavy) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setCharSet(CHINESE);
        font.setFontHeightInPoints((short) points);
        font.setBold(heavy);
        return font;
    }

    private Font linkFont() {
        Font font = font(10, false);
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.DARK_BLUE.getIndex());
        return font;
    }

    private CellStyle number(String format, byte[] fill, Font font) {
        return formatted(style(font, HorizontalAlignment.RIGHT, fill, true), format);
    }

    private CellStyle formatted(CellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle style(Font font, HorizontalAlignment alignment, byte[] fill, boolean bordered) {
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

    private static CellStyle wrapping(CellStyle style) {
        style.setWrapText(true);
        return style;
    }
}
