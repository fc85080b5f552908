package org.disclosure.rollup.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of a file, and what they are packed of: a file is opened once, whoever asks. */
final class Content {

    private final byte[] bytes;
    private Optional<Parts> parts;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    boolean startsWith(byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** The parts of a document that is packed as a zip file; empty when the bytes are no whole zip file. */
    Optional<Parts> findParts() {
        if (parts == null) {
            parts = open();
        }
        return parts;
    }

    /**
     * The parts of a document that is packed as a zip file.
     *
     * @throws IOException when the bytes are no whole zip file
     */
    Parts parts() throws IOException {
        return findParts().orElseThrow(() -> new IOException("No whole zip file"));
    }

    private Optional<Parts> open() {
        try {
            return Optional.of(Parts.of(bytes));
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }
}
