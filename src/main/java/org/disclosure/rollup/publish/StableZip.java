package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip file without the times of day that it was made at, so that the same content is the same bytes. */
final class StableZip {

    /** Not the first day that zip files know: Java then adds the instant, which depends on the zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private StableZip() {}

    /** Copies the parts of one zip file, in their order, into another. */
    static void copy(Path from, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                try (InputStream content = zip.getInputStream(part)) {
                    content.transferTo(out);
                }
            }
        }
    }
}
