package org.disclosure.rollup.intake.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.intake.limit.FileFault;

/** The bytes of a file and its parts; one that holds parts is opened only once. */
public final class Content {

    private final byte[] bytes;
    private Optional<PackageParts> parts;
    private POIFSFileSystem compound;

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

    /**
     * The streams of a file as Office 97 writes. Nobody closes it: there is nothing to it but memory.
     *
     * @throws IOException when the bytes are no such file
     */
    public POIFSFileSystem compound() throws IOException {
        if (compound == null) {
            compound = new POIFSFileSystem(stream());
        }
        return compound;
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
