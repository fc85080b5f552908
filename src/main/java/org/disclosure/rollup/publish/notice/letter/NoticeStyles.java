package org.disclosure.rollup.publish.notice.letter;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.excel.CellStyles;
import org.disclosure.rollup.publish.excel.Styles;
import org.disclosure.rollup.publish.notice.letter.NoticePage.Look;

/** The looks of a notice's cells: of {@link Styles} those that it has, because a unit's own workbook takes each of them. */
public final class NoticeStyles {

    private static final byte[] LINK = {(byte) 0x1F, (byte) 0x4E, (byte) 0x9E};

    private final CellStyles looks;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    public NoticeStyles(XSSFWorkbook workbook) {
        looks = new CellStyles(workbook);
        Font plain = looks.font(10, false);
        styles.put(Look.TITLE, looks.style(looks.font(16, true), HorizontalAlignment.CENTER, null, false));
        styles.put(Look.PARAGRAPH, CellStyles.wrapping(looks.style(plain, HorizontalAlignment.LEFT, null, false)));
        styles.put(Look.SECTION, looks.style(looks.font(12, true), HorizontalAlignment.LEFT, null, false));
        styles.put(Look.SIGNED, looks.style(plain, HorizontalAlignment.RIGHT, null, false));
        styles.put(Look.HEADER, bordered(looks.font(10, true), HorizontalAlignment.CENTER, Styles.HEADER));
        styles.put(Look.WRAPPED, bordered(plain, HorizontalAlignment.LEFT, null));
        styles.put(Look.CENTRED, bordered(plain, HorizontalAlignment.CENTER, null));
        styles.put(Look.ENTRY, bordered(plain, HorizontalAlignment.LEFT, Styles.CREAM));
        styles.put(Look.LINK, bordered(linkFont(workbook), HorizontalAlignment.CENTER, null));
        for (Severity severity : Severity.values()) {
            styles.put(
                    Look.valueOf(severity.name()),
                    bordered(plain, HorizontalAlignment.CENTER, Styles.colour(severity)));
        }
    }

    public CellStyle of(Look look) {
        return styles.get(look);
    }

    private CellStyle bordered(Font font, HorizontalAlignment alignment, byte[] fill) {
        return CellStyles.wrapping(looks.style(font, alignment, fill, true));
    }

    private static Font linkFont(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName(CellStyles.FONT);
        font.setFontHeightInPoints((short) 10);
        font.setUnderline(FontUnderline.SINGLE);
        font.setColor(new XSSFColor(LINK));
        return font;
    }
}
