package org.disclosure.rollup.publish.notice;

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

/** The looks of a notice's cells: of {@link Styles} those that it has, because a unit's own workbook takes each of them. */
final class NoticeStyles {

    private static final byte[] LINK = {(byte) 0x1F, (byte) 0x4E, (byte) 0x9E};

    final CellStyle title;
    final CellStyle paragraph;
    final CellStyle section;
    /** Who a letter is from, and its date. */
    final CellStyle signed;

    final CellStyle header;
    final CellStyle wrapped;
    final CellStyle centred;
    /** For people to write into. */
    final CellStyle entry;
    /** An address that leads to the cell. */
    final CellStyle link;

    private final CellStyles looks;
    private final Font plain;
    private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);

    NoticeStyles(XSSFWorkbook workbook) {
        looks = new CellStyles(workbook);
        plain = looks.font(10, false);
        title = looks.style(looks.font(16, true), HorizontalAlignment.CENTER, null, false);
        paragraph = CellStyles.wrapping(looks.style(plain, HorizontalAlignment.LEFT, null, false));
        section = looks.style(looks.font(12, true), HorizontalAlignment.LEFT, null, false);
        signed = looks.style(plain, HorizontalAlignment.RIGHT, null, false);
        header = bordered(looks.font(10, true), HorizontalAlignment.CENTER, Styles.HEADER);
        wrapped = bordered(plain, HorizontalAlignment.LEFT, null);
        centred = bordered(plain, HorizontalAlignment.CENTER, null);
        entry = bordered(plain, HorizontalAlignment.LEFT, Styles.CREAM);
        link = bordered(linkFont(workbook), HorizontalAlignment.CENTER, null);
    }

    CellStyle severity(Severity severity) {
        return severities.computeIfAbsent(
                severity, key -> bordered(plain, HorizontalAlignment.CENTER, Styles.colour(key)));
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
