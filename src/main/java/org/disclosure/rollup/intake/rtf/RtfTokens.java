package org.disclosure.rollup.intake.rtf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The pieces that RTF is written in, one after another: braces, control words, letters. It never fails and keeps nothing:
 * numbers beyond all measure are cut, and binary data is no text.
 */
final class RtfTokens {

    /** Kind of a piece. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, with a number or without. */
        WORD,
        /** A control symbol: a backslash before a character that is no letter. */
        SYMBOL,
        /** A byte of text as it is. */
        BYTE,
        /** A byte of text in hexadecimal digits. */
        HEX,
        END
    }

    static final byte[] NO_BINARY = {};

    private static final int LONGEST_WORD = 32;
    private static final int MOST_DIGITS = 9;

    private final byte[] bytes;
    private int at;
    private int binary;
    private String word = "";
    private int number;
    private boolean numbered;
    private int value;

    RtfTokens(byte[] bytes) {
        this(bytes, 0);
    }

    /** @param start where the first piece begins */
    RtfTokens(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    /** Where the next piece begins. */
    int position() {
        return at;
    }

    /** The binary data behind the control word that was read last. */
    byte[] binary() {
        return word.equals("bin") ? Arrays.copyOfRange(bytes, at - binary, at) : NO_BINARY;
    }

    /** The control word that was read last. */
    String word() {
        return word;
    }

    /** The number of that control word; the other one where it has none. */
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }

    /** True unless the control word switches its property off. */
    boolean isOn() {
        return !numbered || number != 0;
    }

    /** The byte, or the character of the control symbol, that was read last. */
    int value() {
        return value;
    }

    Kind next() {
        while (at < bytes.length) {
            int read = bytes[at++] & 0xFF;
            switch (read) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // lines of the file, not of the text
                }
                default -> {
                    value = read;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    /** True if a byte comes that is not written in hexadecimal digits. */
    boolean hasRaw() {
        return at < bytes.length && !(bytes[at] == '\\' && at + 1 < bytes.length && bytes[at + 1] == '\'');
    }

    /** The byte that comes, whatever it means. */
    int raw() {
        return bytes[at] & 0xFF;
    }

    /** Takes the byte that comes as one of text. */
    int takeRaw() {
        return bytes[at++] & 0xFF;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        if (!isLetter(bytes[at])) {
            value = bytes[at++] & 0xFF;
            if (value == '\'' && at + 1 < bytes.length && hex(bytes[at]) >= 0 && hex(bytes[at + 1]) >= 0) {
                value = hex(bytes[at]) << 4 | hex(bytes[at + 1]);
                at += 2;
                return Kind.HEX;
            }
            return Kind.SYMBOL;
        }
        int start = at;
        while (at < bytes.length && isLetter(bytes[at])) {
            at++;
        }
        word = new String(bytes, start, Math.min(at - start, LONGEST_WORD), StandardCharsets.US_ASCII);
        number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            binary = Math.min(bytes.length - at, Math.max(0, number));
            at += binary;
        }
        return Kind.WORD;
    }

    private void number() {
        boolean negative = at + 1 < bytes.length && bytes[at] == '-' && Character.digit(bytes[at + 1], 10) >= 0;
        at += negative ? 1 : 0;
        int start = at;
        number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = at - start < MOST_DIGITS ? number * 10 + bytes[at] - '0' : Integer.MAX_VALUE / 2;
            at++;
        }
        numbered = at > start;
        number = negative ? -number : number;
    }

    private static boolean isLetter(byte read) {
        return read >= 'a' && read <= 'z' || read >= 'A' && read <= 'Z';
    }

    static int hex(int digit) {
        return Character.digit(digit, 16);
    }
}
