package org.disclosure.rollup.publish.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A zip file of files that lie beside it, the same bytes for the same files in the same order. */
public final class ZippedFiles {

    private ZippedFiles() {}

    /** @param files by whose names the entries are named */
    public static void write(Path zip, List<Path> files) throws IOException {
        SavedFile.write(zip, out -> {
            StableZip archive = new StableZip(out);
            for (Path file : files) {
                archive.putArchiveEntry(new ZipArchiveEntry(file.getFileName().toString()));
                Files.copy(file, archive);
                archive.closeArchiveEntry();
            }
            archive.finish();
        });
    }
}
