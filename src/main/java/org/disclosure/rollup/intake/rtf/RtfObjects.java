package org.disclosure.rollup.intake.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.file.MemoryEstimate;

/** The objects that are embedded in an RTF document, as the programs that made them saved them. */
final class RtfObjects {

    /** Of the two kinds of objects the one that is not only linked. */
    private static final int EMBEDDED = 2;

    private final List<byte[]> contents = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int half = -1;

    void start() {
        bytes.reset();
        half = -1;
    }

    /** Takes a hexadecimal digit; anything else is between them. */
    void add(int digit) {
        int value = RtfTokens.hex(digit);
        if (value < 0 || bytes.size() > MemoryEstimate.OBJECT) {
            return;
        }
        if (half < 0) {
            half = value;
        } else {
            bytes.write(half << 4 | value);
            half = -1;
        }
    }

    void end() {
        if (contents.size() < MemoryEstimate.MOST_OBJECTS && bytes.size() <= MemoryEstimate.OBJECT) {
            byte[] content = content(ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
            if (content.length > 0) {
                contents.add(content);
            }
        }
        bytes.reset();
    }

    /** The object without its head; nothing of one that is linked. */
    private static byte[] content(ByteBuffer object) {
        if (object.remaining() < 2 * Integer.BYTES || object.getInt(Integer.BYTES) != EMBEDDED) {
            return new byte[0];
        }
        int at = 2 * Integer.BYTES;
        // the class, the topic and the item
        for (int name = 0; name < 3; name++) {
            if (object.limit() - at < Integer.BYTES) {
                return new byte[0];
            }
            long length = Integer.toUnsignedLong(object.getInt(at));
            at = (int) Math.min(object.limit(), at + Integer.BYTES + length);
        }
        if (object.limit() - at < Integer.BYTES) {
            return new byte[0];
        }
        long length = Integer.toUnsignedLong(object.getInt(at));
        at += Integer.BYTES;
        byte[] content = new byte[(int) Math.min(length, object.limit() - at)];
        object.position(at).get(content);
        return content;
    }

    /** The objects in their order. */
    List<byte[]> contents() {
        return contents;
    }
}
