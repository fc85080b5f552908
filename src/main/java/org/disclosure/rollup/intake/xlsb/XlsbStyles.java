package org.disclosure.rollup.intake.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.TextRun.Look;

/** Looks of the cells of a binary workbook: text that is struck out or raised, and the formats of numbers. */
final class XlsbStyles {

    private static final int FONT = 43;
    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int CELL_STYLES = 617;
    private static final int END_OF_CELL_STYLES = 618;

    private static final int STRUCK = 1 << 3;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Look> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private boolean since1904;

    private record Style(int format, int font) {}

    void countFrom1904(boolean counted) {
        since1904 = counted;
    }

    void read(InputStream part) throws IOException {
        XlsbRecords records = new XlsbRecords(part);
        boolean ofCells = false;
        while (records.next()) {
            ByteBuffer record = records.record();
            switch (records.type()) {
                case FORMAT -> codes.put(XlsbRecords.u16(record), String.valueOf(XlsbRecords.text(record)));
                case FONT -> fonts.add(font(record));
                case CELL_STYLES -> ofCells = true;
                case END_OF_CELL_STYLES -> ofCells = false;
                case STYLE -> {
                    if (ofCells) {
                        record.getShort();
                        styles.add(new Style(XlsbRecords.u16(record), XlsbRecords.u16(record)));
                    }
                }
                default -> {
                    // colours and borders
                }
            }
        }
    }

    private static Look font(ByteBuffer record) {
        record.getShort();
        boolean struck = (XlsbRecords.u16(record) & STRUCK) != 0;
        record.getShort();
        boolean raised = XlsbRecords.u16(record) != 0;
        return struck ? Look.STRUCK : raised ? Look.RAISED : Look.PLAIN;
    }

    /** The look of a font; plain for one that the workbook does not have. */
    Look font(int number) {
        return number < fonts.size() ? fonts.get(number) : Look.PLAIN;
    }

    /** The look of the font of a cell of this style. */
    Look look(int style) {
        return style < styles.size() ? font(styles.get(style).font()) : Look.PLAIN;
    }

    /** A cell's value with how the cell's style makes it look. */
    RawCell formatted(int style, RawCell value) {
        if (style >= styles.size()) {
            return value;
        }
        NumberFormat format = formats.computeIfAbsent(
                styles.get(style).format(), key -> NumberFormat.of(codes.getOrDefault(key, NumberFormat.builtIn(key))));
        return value.shownBy(format, look(style), since1904);
    }
}
