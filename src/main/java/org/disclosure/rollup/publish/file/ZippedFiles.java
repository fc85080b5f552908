package org.disclosure.rollup.publish.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A zip file of packed files that lie beside it, stored as they are, the same bytes for the same files in the same order. */
public final class ZippedFiles {

    private ZippedFiles() {}

    /** @param files by whose names the entries are named */
    public static void write(Path zip, List<Path> files) throws IOException {
        SavedFile.write(zip, out -> {
            StableZip archive = new StableZip(out);
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getFileName().toString());
                // workbooks are packed already
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(checksum(content));
                archive.putArchiveEntry(entry);
                archive.write(content);
                archive.closeArchiveEntry();
            }
            archive.finish();
        });
    }

    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
