package org.disclosure.rollup.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.disclosure.rollup.finding.Severity;

/** Styles of the workbooks' cells, the same for all sheets. */
public final class Styles {

    private static final String WHOLE = "#,##0";
    private static final String DECIMAL = "#,##0.00##";
    public static final byte[] HEADER = {(byte) 0xDD, (byte) 0xE7, (byte) 0xF0};
    private static final byte[] TOTAL = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] RED = {(byte) 0xF8, (byte) 0xD0, (byte) 0xC8};
    private static final byte[] AMBER = {(byte) 0xFD, (byte) 0xEB, (byte) 0xB8};
    public static final byte[] CREAM = {(byte) 0xFF, (byte) 0xFD, (byte) 0xF0};
    private static final byte[] BLUE = {(byte) 0xE3, (byte) 0xEE, (byte) 0xF8};

    /** From white to blue, in steps that are told apart in print too. */
    private static final byte[][] HEAT = {
        null,
        {(byte) 0xEA, (byte) 0xF2, (byte) 0xF9},
        {(byte) 0xD3, (byte) 0xE4, (byte) 0xF2},
        {(byte) 0xB7, (byte) 0xD2, (byte) 0xE9},
        {(byte) 0x96, (byte) 0xBD, (byte) 0xDD}
    };

    /** Styles of numbers that may have decimals or be missing. */
    private record Numbers(CellStyle whole, CellStyle decimal) {
        CellStyle of(Optional<BigDecimal> value) {
            return value.filter(number -> number.scale() > 0).isPresent() ? decimal : whole;
        }
    }

    private final CellStyles looks;
    private final Font plain;
    private final Font bold;

    public final CellStyle title;
    public final CellStyle subtitle;
    /** A line of text over several columns, without borders. */
    public final CellStyle note;

    public final CellStyle section;
    public final CellStyle header;
    public final CellStyle label;
    public final CellStyle text;
    public final CellStyle wrapped;
    public final CellStyle centred;
    /** A date, which stays on one line. */
    public final CellStyle date;

    public final CellStyle alarm;
    public final CellStyle alarmNumber;
    /** For people to write into. */
    public final CellStyle entry;

    public final CellStyle code;
    public final CellStyle headerLeft;
    public final CellStyle totalText;
    public final CellStyle totalCentred;
    /** A text that leads to another sheet. */
    public final CellStyle link;

    /** A key figure of the cover. */
    public final CellStyle key;

    public final CellStyle keyAlarm;
    public final CellStyle percent;
    private final List<CellStyle> heat = new ArrayList<>();
    private final List<CellStyle> heatOfRates = new ArrayList<>();
    private final Numbers numbers;
    private final Numbers totals;
    private final Numbers changes;
    private final Numbers amended;
    private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);

    public Styles(Workbook workbook) {
        this.looks = new CellStyles(workbook);
        this.plain = looks.font(10, false);
        this.bold = looks.font(10, true);
        title = looks.style(looks.font(16, true), HorizontalAlignment.CENTER, null, false);
        subtitle = looks.style(looks.font(10, false), HorizontalAlignment.LEFT, null, false);
        note = CellStyles.wrapping(looks.style(plain, HorizontalAlignment.LEFT, null, false));
        section = looks.style(looks.font(12, true), HorizontalAlignment.LEFT, null, false);
        header = CellStyles.wrapping(looks.style(bold, HorizontalAlignment.CENTER, HEADER, true));
        text = looks.style(plain, HorizontalAlignment.LEFT, null, true);
        wrapped = CellStyles.wrapping(looks.style(plain, HorizontalAlignment.LEFT, null, true));
        label = wrapped;
        centred = CellStyles.wrapping(looks.style(plain, HorizontalAlignment.CENTER, null, true));
        date = looks.style(plain, HorizontalAlignment.CENTER, null, true);
        alarm = CellStyles.wrapping(looks.style(plain, HorizontalAlignment.CENTER, RED, true));
        alarmNumber = number(WHOLE, RED, plain);
        entry = CellStyles.wrapping(looks.style(plain, HorizontalAlignment.LEFT, CREAM, true));
        code = CellStyles.wrapping(looks.style(looks.font(7, false), HorizontalAlignment.CENTER, HEADER, true));
        headerLeft = CellStyles.wrapping(looks.style(bold, HorizontalAlignment.LEFT, HEADER, true));
        totalText = CellStyles.wrapping(looks.style(bold, HorizontalAlignment.LEFT, TOTAL, true));
        totalCentred = CellStyles.wrapping(looks.style(bold, HorizontalAlignment.CENTER, TOTAL, true));
        link = CellStyles.wrapping(looks.style(linkFont(), HorizontalAlignment.LEFT, null, true));
        key = looks.formatted(looks.style(looks.font(18, true), HorizontalAlignment.CENTER, null, true), WHOLE);
        keyAlarm = looks.formatted(looks.style(looks.font(18, true), HorizontalAlignment.CENTER, RED, true), WHOLE);
        percent = number("0.0%", null, plain);
        for (byte[] fill : HEAT) {
            heat.add(number(WHOLE, fill, plain));
            heatOfRates.add(number("0.0", fill, plain));
        }
        numbers = new Numbers(number(WHOLE, null, plain), number(DECIMAL, null, plain));
        totals = new Numbers(number(WHOLE, TOTAL, bold), number(DECIMAL, TOTAL, bold));
        changes = new Numbers(number("+#,##0;-#,##0;0", null, plain), number("+#,##0.00##;-#,##0.00##;0", null, plain));
        amended = new Numbers(number(WHOLE, BLUE, plain), number(DECIMAL, BLUE, plain));
        severities.put(Severity.ERROR, alarm);
        severities.put(
                Severity.EXPLAIN, CellStyles.wrapping(looks.style(plain, HorizontalAlignment.CENTER, AMBER, true)));
        severities.put(Severity.HINT, CellStyles.wrapping(looks.style(plain, HorizontalAlignment.CENTER, BLUE, true)));
    }

    public CellStyle number(BigDecimal value) {
        return number(Optional.of(value));
    }

    /** Style of a number that may be missing. */
    public CellStyle number(Optional<BigDecimal> value) {
        return numbers.of(value);
    }

    public CellStyle total(Optional<BigDecimal> value) {
        return totals.of(value);
    }

    /** Style of a number that the office amended. */
    public CellStyle amended(Optional<BigDecimal> value) {
        return amended.of(value);
    }

    /** Style of a difference: with its sign. */
    public CellStyle change(Optional<BigDecimal> value) {
        return changes.of(value);
    }

    /** Style of a value that is the darker the higher it stands among others. */
    public CellStyle heat(int percentile, boolean rate) {
        int step = Math.min(HEAT.length - 1, percentile * HEAT.length / 100);
        return (rate ? heatOfRates : heat).get(step);
    }

    public CellStyle severity(Severity severity) {
        return severities.get(severity);
    }

    /** The colour of a severity, as red, green and blue. */
    public static byte[] colour(Severity severity) {
        return switch (severity) {
            case ERROR -> RED.clone();
            case EXPLAIN -> AMBER.clone();
            case HINT -> BLUE.clone();
        };
    }

    private Font linkFont() {
        Font font = looks.font(10, false);
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.DARK_BLUE.getIndex());
        return font;
    }

    private CellStyle number(String format, byte[] fill, Font font) {
        return looks.formatted(looks.style(font, HorizontalAlignment.RIGHT, fill, true), format);
    }
}
