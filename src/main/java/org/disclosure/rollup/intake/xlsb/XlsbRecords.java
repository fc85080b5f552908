package org.disclosure.rollup.intake.xlsb;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The records of a part of a binary workbook, one after another. POI's reader of them gives numbers only as they look. */
final class XlsbRecords {

    /** A text that there is not. */
    private static final int NO_TEXT = -1;

    private static final int USUAL = 1 << 12;

    private final InputStream in;
    private byte[] bytes = new byte[USUAL];
    private ByteBuffer record = ByteBuffer.allocate(0);
    private int type;

    XlsbRecords(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * Reads the next record.
     *
     * @return false when there is none
     * @throws IOException when it is cut off
     */
    boolean next() throws IOException {
        ReadingTimeLimit.check();
        int first = in.read();
        if (first < 0) {
            return false;
        }
        type = (first & 0x80) == 0 ? first : first & 0x7F | (byteOf() & 0x7F) << 7;
        int length = 0;
        int part = 0x80;
        for (int at = 0; at < 4 && (part & 0x80) != 0; at++) {
            part = byteOf();
            length |= (part & 0x7F) << 7 * at;
        }
        if (length > bytes.length) {
            // no more is taken than there is
            bytes = in.readNBytes(length);
        } else if (in.readNBytes(bytes, 0, length) < length) {
            throw new EOFException();
        }
        if (bytes.length < length) {
            throw new EOFException();
        }
        record = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        return true;
    }

    private int byteOf() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    int type() {
        return type;
    }

    /** The record, from where it has been read to; reading past its end is refused. */
    ByteBuffer record() {
        return record;
    }

    static int u8(ByteBuffer record) {
        return record.get() & 0xFF;
    }

    static int u16(ByteBuffer record) {
        return record.getShort() & 0xFFFF;
    }

    /** A text with its length before it; null for none. */
    static String text(ByteBuffer record) {
        int length = record.getInt();
        if (length == NO_TEXT) {
            return null;
        }
        if (length < 0 || length > record.remaining() / 2) {
            throw new IllegalArgumentException("Text of " + length);
        }
        String text = new String(record.array(), record.position(), 2 * length, StandardCharsets.UTF_16LE);
        record.position(record.position() + 2 * length);
        return text;
    }
}
