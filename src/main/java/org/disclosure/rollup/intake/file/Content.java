package org.disclosure.rollup.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.FileFault;

/** The bytes of a file and its parts; a packed file is opened only once. */
public final class Content {

    private final byte[] bytes;
    private Optional<PackageParts> parts;

    public Content(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public boolean startsWith(byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** The parts of a document that is packed as a zip file; empty when the bytes are no whole zip file. */
    public Optional<PackageParts> findParts() {
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
    public PackageParts parts() throws IOException {
        return findParts().orElseThrow(() -> new IOException("No whole zip file"));
    }

    private Optional<PackageParts> open() {
        try {
            return Optional.of(PackageParts.of(bytes));
        } catch (Throwable e) {
            FileFault.require(e);
            return Optional.empty();
        }
    }
}
