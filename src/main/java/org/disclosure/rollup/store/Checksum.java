package org.disclosure.rollup.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A checksum of values in their order, 16 hexadecimal digits: two cyclic ones, either of which sees every single flipped bit. It
 * is against damage; whoever may write into the store could take it anew.
 */
final class Checksum {

    private static final byte[] NULL = {-1};

    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();

    /** Takes a value in by its text; null is none of them, and a text is never taken for two. */
    Checksum add(Object value) {
        if (value == null) {
            update(NULL);
            return this;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        update(new byte[] {1, (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
        update(bytes);
        return this;
    }

    private void update(byte[] bytes) {
        one.update(bytes);
        other.update(bytes);
    }

    String hex() {
        return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }

    /** The checksum of some values. */
    static String of(Object... values) {
        Checksum sum = new Checksum();
        for (Object value : values) {
            sum.add(value);
        }
        return sum.hex();
    }
}
