package org.disclosure.rollup.publish.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of text that gathers in memory as the bytes that it has on the disk, and is written a large piece at a time. */
public final class Utf8File implements Closeable {

    private static final int CHUNK = 1 << 16;
    private static final char LAST_ASCII = 0x7F;

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
        return isAscii(text) ? ascii(text) : bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Text that is known to have no letters but those of ASCII. */
    public Utf8File ascii(String text) {
        room(text.length());
        for (int index = 0; index < text.length(); index++) {
            buffer[size++] = (byte) text.charAt(index);
        }
        return this;
    }

    Utf8File bytes(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, buffer, size, utf8.length);
        size += utf8.length;
        return this;
    }

    public Utf8File digits(long number) {
        if (number < 0 || number > 9) {
            return ascii(Long.toString(number));
        }
        room(1);
        buffer[size++] = (byte) ('0' + number);
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
