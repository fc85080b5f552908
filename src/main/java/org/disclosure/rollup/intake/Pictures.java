package org.disclosure.rollup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.Limits;

/** Tells whether a file that could be read holds pictures, which may be what its tables are. */
final class Pictures {

    private static final Pattern PART = Pattern.compile("(?:xl|word)/media/.+|Pictures/.+", Pattern.CASE_INSENSITIVE);

    /** Word 97 keeps PNG and JPEG as they are. */
    private static final List<byte[]> STARTS = List.of(Sniffer.PNG, ascii("JFIF"), ascii("Exif"));

    private static final List<byte[]> XML_PARTS = List.of(ascii("binData"), ascii("/media/"));

    private static final byte[] FLAT = ascii("<draw:image");

    private static final List<byte[]> TAGS = List.of(ascii("<img"), ascii("<IMG"));

    /** The word that a picture begins with in RTF. */
    private static final byte[] PICTURE = ascii("{\\pict");

    /** What a web archive says of a picture in it. */
    private static final byte[] IMAGE = ascii("Content-Type: image/");

    private Pictures() {}

    static boolean areIn(Content content, SheetReader reader, Limits limits) throws IOException {
        return switch (reader.kind()) {
            case XLSX, XLSB, DOCX, ODS -> isPart(content);
            case FLAT_ODF -> Sniffer.contains(content.bytes(), FLAT);
            case DOC -> STARTS.stream().anyMatch(start -> Sniffer.contains(content.bytes(), start));
            case WORD_XML, FLAT_OPC -> XML_PARTS.stream().anyMatch(part -> Sniffer.contains(content.bytes(), part));
            case HTML -> TAGS.stream().anyMatch(tag -> Sniffer.contains(content.bytes(), tag));
            case RTF -> Sniffer.contains(content.bytes(), PICTURE);
            case MHT -> Sniffer.contains(content.bytes(), IMAGE);
            case PDF, OFD -> !reader.pictures(content, limits).isEmpty();
            default -> false;
        };
    }

    private static boolean isPart(Content content) {
        return content.findParts().stream()
                .flatMap(packageParts -> packageParts.names().stream())
                .anyMatch(name -> PART.matcher(name).matches());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
