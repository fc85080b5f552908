package org.disclosure.rollup.store.row;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A checksum of values in their order, 16 hexadecimal digits: two cyclic ones, either of which sees every single flipped bit. It
 * is against damage; whoever may write into the store could take it anew.
 */
public final class Checksum {

    private final StringBuilder text = new StringBuilder();

    /** Takes a value in by its text; null is none of them, and a text is never taken for two. */
    Checksum add(Object value) {
        if (value == null) {
            text.append('-');
            return this;
        }
        int begin = text.length();
        text.append(value);
        text.append(':').append(text.length() - begin).append(';');
        return this;
    }

    String hex() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }

    /** The checksum of some values. */
    public static String of(Object... values) {
        Checksum sum = new Checksum();
        for (Object value : values) {
            sum.add(value);
        }
        return sum.hex();
    }
}
