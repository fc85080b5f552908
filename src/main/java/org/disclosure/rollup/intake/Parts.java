package org.disclosure.rollup.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of a document that is packed as a zip file. */
final class Parts {

    private static final Pattern PICTURE =
            Pattern.compile("(?:xl|word)/media/.+|Pictures/.+", Pattern.CASE_INSENSITIVE);

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
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = open(content);
                InputStream unpacked = new LimitedStream(zip, limits.unpackedBytes())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PACKAGE)) {
                    refuseStrict(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
                }
                while (unpacked.read(buffer) >= 0) {
                    // reading to the end compares
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

    /** Whether a document that could be read holds pictures. */
    static boolean holdPictures(byte[] content, FileKind kind) throws IOException {
        if (kind != FileKind.XLSX && kind != FileKind.DOCX && kind != FileKind.ODS) {
            return false;
        }
        try (ZipInputStream zip = open(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PICTURE.matcher(entry.getName()).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static ZipInputStream open(byte[] content) {
        return new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1);
    }
}
