package org.disclosure.rollup.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of a document that is packed as a zip file. */
final class Parts {

    private static final String PACKAGE = "_rels/.rels";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument";

    static {
        // the limits are ours; a sheet of formatted empty cells packs better than the hundred to one that POI allows
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Parts() {}

    /**
     * Unpacks all parts once and keeps nothing. The readers leave checksums unread, and a damaged part may well be a
     * sheet of other numbers.
     *
     * @throws IOException when a part is not as it was packed
     * @throws UnreadableFileException when the parts together unpack to more than the limits allow, or are those of
     *     strict Office Open XML
     */
    static void check(byte[] content, Limits limits) throws IOException {
        long left = limits.unpackedBytes();
        try (ZipFile zip = open(content)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                CRC32 sum = new CRC32();
                long size = 0;
                try (InputStream unpacked =
                        new CheckedInputStream(new LimitedStream(zip.getInputStream(entry), left), sum)) {
                    if (entry.getName().equals(PACKAGE)) {
                        byte[] relations = unpacked.readAllBytes();
                        size = relations.length;
                        refuseStrict(new String(relations, StandardCharsets.UTF_8));
                    }
                    size += unpacked.transferTo(OutputStream.nullOutputStream());
                }
                left -= size;
                if (sum.getValue() != entry.getCrc()) {
                    throw new IOException("Not as it was packed: " + entry.getName());
                }
            }
        }
    }

    /** POI knows the transitional edition only, which is what programs save unless asked for the other. */
    private static void refuseStrict(String relations) {
        if (relations.contains(STRICT)) {
            throw new UnreadableFileException(UnreadableFileException.Reason.STRICT);
        }
    }

    /** By the directory at the end: programs that write as a stream know the sizes of parts only then. */
    static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }
}
