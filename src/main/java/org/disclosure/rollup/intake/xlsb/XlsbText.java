package org.disclosure.rollup.intake.xlsb;

import java.nio.ByteBuffer;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.TextRun.Look;

/**
 * A text of a binary workbook, some pieces of which may have fonts of their own.
 *
 * @param starts where those pieces begin, and the number of their fonts, in turn
 */
record XlsbText(String text, int[] starts) {

    private static final int RICH = 1;
    private static final int[] NONE = {};

    /** A text without pieces. */
    static XlsbText plain(String text) {
        return new XlsbText(text == null ? "" : text, NONE);
    }

    static XlsbText read(ByteBuffer record) {
        boolean rich = (XlsbRecords.u8(record) & RICH) != 0;
        XlsbText text = plain(XlsbRecords.text(record));
        if (!rich) {
            return text;
        }
        int count = record.getInt();
        if (count < 0 || count > record.remaining() / 4) {
            throw new IllegalArgumentException("Pieces: " + count);
        }
        int[] starts = new int[2 * count];
        for (int at = 0; at < starts.length; at++) {
            starts[at] = XlsbRecords.u16(record);
        }
        return new XlsbText(text.text(), starts);
    }

    /** The text in a cell whose font has this look. */
    CellText in(Look font, XlsbStyles styles, Limits limits) {
        CellText pieces = new CellText(limits);
        int from = 0;
        Look look = font;
        for (int piece = 0; piece < starts.length; piece += 2) {
            int end = Math.min(Math.max(from, starts[piece]), text.length());
            pieces.add(text.substring(from, end), look);
            look = styles.font(starts[piece + 1]);
            from = end;
        }
        return pieces.add(text.substring(from), look);
    }
}
