package org.disclosure.rollup.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.SheetReader;
import org.disclosure.rollup.intake.file.Sniffer;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.picture.table.FormPictures;
import org.disclosure.rollup.intake.sheet.Sheet;

/** The pictures of a file that could be read, which may be what its tables are. */
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

    /** True if the file may hold any. */
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
            case PICTURE, BMP, TIFF -> true;
            default -> false;
        };
    }

    private static boolean isPart(Content content) {
        return content.findParts().stream()
                .flatMap(packageParts -> packageParts.names().stream())
                .anyMatch(name -> PART.matcher(name).matches());
    }

    /**
     * The tables in them; none when it cannot be told what pictures there are.
     *
     * @param memory is told how much is needed while they are looked at
     */
    static List<Sheet> read(SheetReader reader, Content content, Limits limits, LongConsumer memory) {
        try (CellMemory cells = new CellMemory(0, memory)) {
            return new FormPictures().read(reader.pictures(content, limits), limits);
        } catch (Throwable e) {
            FileFault.require(e);
            ReadingTimeLimit.check();
            return List.of();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
