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

    /** A text of so many letters is not copied beside others first. */
    private static final int LONG = 128;

    private final CRC32 one = new CRC32();
    private final CRC32C other = new CRC32C();
    private final StringBuilder gathered = new StringBuilder();

    /** Takes a value in by its text; null is none of them, and a text is never taken for two. */
    Checksum add(Object value) {
        if (value == null) {
            gathered.append('-');
            return this;
        }
        String text = value.toString();
        if (text.length() < LONG) {
            gathered.append(text);
        } else {
            take(gathered.toString());
            gathered.setLength(0);
            take(text);
        }
        // the colon is counted, in all checksums that stores have
        gathered.append(':').append(text.length() + 1).append(';');
        return this;
    }

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        one.update(bytes, 0, bytes.length);
        other.update(bytes, 0, bytes.length);
    }

    String hex() {
        take(gathered.toString());
        gathered.setLength(0);
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
