package org.disclosure.rollup.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip file without the times of day that it was made at, so that the same content is the same bytes. */
final class StableZip {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    static void write(byte[] zip, OutputStream out) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            ZipEntry part;
            while ((part = from.getNextEntry()) != null) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(TIME);
                to.putNextEntry(entry);
                from.transferTo(to);
            }
        }
    }
}
