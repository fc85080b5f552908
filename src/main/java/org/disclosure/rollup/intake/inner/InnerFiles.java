package org.disclosure.rollup.intake.inner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.FileKind;
import org.disclosure.rollup.intake.file.MemoryEstimate;
import org.disclosure.rollup.intake.file.PackagedFile;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.Sheet;

/** Reads files that lie in other files, each by the reader of its kind. */
public final class InnerFiles {

    /** A file that contains itself would have no end. */
    private static final int DEEPEST = 3;

    /** Name of the entry in which an object of another program is kept. */
    private static final String PACKAGE = "Package";

    private final Function<FileKind, Optional<SheetReader>> readers;

    /**
     * @param readers finds the reader of a kind
     */
    public InnerFiles(Function<FileKind, Optional<SheetReader>> readers) {
        this.readers = readers;
    }

    /**
     * Sheets of an inner file; empty when it is of no kind that is read, damaged, or too heavy.
     *
     * @param name what its sheet is called when it does not name its sheets
     * @param depth the number of files that it lies in
     */
    public Optional<List<Sheet>> read(byte[] file, String name, Limits limits, int depth) {
        try {
            Content content = new Content(unwrapped(file));
            return read(content, Sniffer.kind(content), name, limits, depth);
        } catch (Throwable e) {
            throwOurs(e);
            return Optional.empty();
        }
    }

    /** The same of a file of a known kind. */
    public Optional<List<Sheet>> read(Content content, FileKind kind, String name, Limits limits, int depth) {
        ReadingTimeLimit.check();
        Optional<SheetReader> reader = readers.apply(kind);
        if (reader.isEmpty()
                || depth > DEEPEST
                || MemoryEstimate.ofInner(content, kind).bytes() > MemoryEstimate.OBJECT) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.get().read(content, name, limits, depth));
        } catch (Throwable e) {
            throwOurs(e);
            return Optional.empty();
        }
    }

    /**
     * The reader of a kind.
     *
     * @throws IOException when nobody reads it
     */
    SheetReader reader(FileKind kind) throws IOException {
        return readers.apply(kind).orElseThrow(() -> new IOException("No reader of " + kind));
    }

    /** Memory and time that run out are not the inner file's fault alone. */
    private static void throwOurs(Throwable e) {
        FileFault.require(e);
        ReadingTimeLimit.check();
    }

    /** Content of a file, without the wrapping of the program that embedded it. */
    private static byte[] unwrapped(byte[] file) throws IOException {
        if (FileMagic.valueOf(file) != FileMagic.OLE2) {
            return file;
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains(PACKAGE)) {
                return files.createDocumentInputStream(PACKAGE).readAllBytes();
            }
            return names.contains(PackagedFile.STREAM)
                    ? PackagedFile.of(
                            files.createDocumentInputStream(PackagedFile.STREAM).readAllBytes())
                    : file;
        }
    }
}
