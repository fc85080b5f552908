package org.disclosure.rollup.publish.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of text that gathers in memory as the bytes that it has on the disk, and is written a large piece at a time. */
public final class Utf8File implements Closeable {

    private static final int CHUNK = 1 << 16;

    /** Bytes that a letter of a text takes at most; one of two halves takes four together. */
    private static final int LONGEST_LETTER = 3;

    private final OutputStream out;
    private byte[] buffer = new byte[2 * CHUNK];
    private int size;

    public Utf8File(Path file) throws IOException {
        this(Files.newOutputStream(file));
    }

    Utf8File(OutputStream out) {
        this.out = out;
    }

    /** Any text; a lone half of a letter becomes a question mark. */
    public Utf8File text(String text) {
        return text(text, 0, text.length());
    }

    /** The letters of a text from {@code start} to {@code end}. By hand, because there are millions of texts. */
    public Utf8File text(String text, int start, int end) {
        room(LONGEST_LETTER * (end - start));
        for (int index = start; index < end; index++) {
            char letter = text.charAt(index);
            if (letter < 0x80) {
                buffer[size++] = (byte) letter;
            } else if (letter < 0x800) {
                buffer[size++] = (byte) (0xC0 | letter >> 6);
                buffer[size++] = (byte) (0x80 | letter & 0x3F);
            } else if (!Character.isSurrogate(letter)) {
                buffer[size++] = (byte) (0xE0 | letter >> 12);
                buffer[size++] = (byte) (0x80 | letter >> 6 & 0x3F);
                buffer[size++] = (byte) (0x80 | letter & 0x3F);
            } else if (index + 1 < end && Character.isSurrogatePair(letter, text.charAt(index + 1))) {
                whole(Character.toCodePoint(letter, text.charAt(++index)));
            } else {
                buffer[size++] = '?';
            }
        }
        return this;
    }

    /** A letter of two halves. */
    private void whole(int letter) {
        buffer[size++] = (byte) (0xF0 | letter >> 18);
        buffer[size++] = (byte) (0x80 | letter >> 12 & 0x3F);
        buffer[size++] = (byte) (0x80 | letter >> 6 & 0x3F);
        buffer[size++] = (byte) (0x80 | letter & 0x3F);
    }

    /** Text that is known to have no letters but those of ASCII. */
    @SuppressWarnings(
            "deprecation") // of such text the low bytes are the text, and no other way copies them as they are
    public Utf8File ascii(String text) {
        room(text.length());
        text.getBytes(0, text.length(), buffer, size);
        size += text.length();
        return this;
    }

    /** Text as it stands in the file. */
    public Utf8File bytes(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, buffer, size, utf8.length);
        size += utf8.length;
        return this;
    }

    public Utf8File digits(long number) {
        if (number < 0) {
            return ascii(Long.toString(number));
        }
        int length = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            length++;
        }
        room(length);
        size += length;
        long rest = number;
        for (int at = size - 1; at >= size - length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Says that a line has ended: here pieces of the file may end. */
    public void endLine() throws IOException {
        if (size >= CHUNK) {
            flush();
        }
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + more, 2 * buffer.length));
        }
    }

    void flush() throws IOException {
        // forgotten first: what could not be written is not tried again when the file is let go
        int written = size;
        size = 0;
        if (written > 0) {
            out.write(buffer, 0, written);
        }
    }

    /** Writes the last lines and closes the file; nothing when it is closed already. */
    public void end() throws IOException {
        try (out) {
            flush();
        }
    }

    /** Closes the file, whole or not. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
