package org.disclosure.rollup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells whether a file that could be read holds pictures, which may be what its tables are. */
final class Pictures {

    private static final Pattern PART = Pattern.compile("(?:xl|word)/media/.+|Pictures/.+", Pattern.CASE_INSENSITIVE);

    /** Word 97 keeps PNG and JPEG as they are. */
    private static final List<byte[]> STARTS = List.of(Sniffer.PNG, ascii("JFIF"), ascii("Exif"));

    private static final List<byte[]> TAGS = List.of(ascii("<img"), ascii("<IMG"));

    private Pictures() {}

    static boolean areIn(byte[] content, FileKind kind) throws IOException {
        return switch (kind) {
            case XLSX, DOCX, ODS -> isPart(content);
            case DOC -> STARTS.stream().anyMatch(start -> Sniffer.contains(content, start));
            case HTML -> TAGS.stream().anyMatch(tag -> Sniffer.contains(content, tag));
            default -> false;
        };
    }

    private static boolean isPart(byte[] content) throws IOException {
        try (ZipFile zip = Parts.open(content)) {
            return Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry -> PART.matcher(entry.getName()).matches());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
