package org.disclosure.rollup.intake.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.PdfStreams;

/**
 * Largest memory that it takes to read a file and to recognise its content, by its kind and by the unpacked size of the
 * parts that are read. The factors are measured with the heaviest files there are of each kind; most files take much
 * less. ARCHITECTURE.md has the table.
 *
 * @param bytes of memory, those of the file itself included
 * @param unpacked bytes that are looked at
 * @param least bytes of memory that are taken before there is any cell
 */
public record MemoryEstimate(long bytes, long unpacked, long least) {

    private static final int WORKBOOK = 8;
    private static final int BINARY_WORKBOOK = 12;
    private static final int WORD = 8;
    private static final int OPEN_DOCUMENT = 8;
    private static final int SPREADSHEET_XML = 8;

    /** A package as XML is packed as it should be, then read. */
    private static final int FLAT_PACKAGE = WORD + 3;

    private static final int TEXT = 10;
    private static final int PAGE = 6;

    private static final int RICH_TEXT = 20;

    /** Bytes for a cell of RTF, which is as short as a word, and how many are taken at most. */
    private static final int RICH_TEXT_CELL = 600;

    private static final int MOST_CELLS = 200_000;

    private static final byte[] CELL = "\\cell".getBytes(StandardCharsets.US_ASCII);

    /** Pages of PDF and OFD: what is drawn on them is asked for as it comes. */
    private static final int PRINTED = 4;

    private static final int FIXED = 12;

    /** Bytes for an element of a page. */
    private static final int ELEMENT = 700;

    /** Excel 97 and Word 97: POI makes an object of every record. */
    private static final int EXCEL_97 = 14;

    private static final int WORD_97 = 30;

    /** A workbook as POI has it in memory. */
    private static final int MARKED = 20;

    /** Number of copies that POI makes of parts that it does not read. */
    private static final int COPIES = 4;

    /** A file in a document; a heavier one is left out. */
    public static final long OBJECT = 8L << 20;

    /** Files of a document that are read, one after another; further ones are left out. */
    public static final int MOST_OBJECTS = 8;

    private static final List<byte[]> FLAT_OBJECTS = Stream.of("<draw:object", "embeddings/", "\\objdata")
            .map(text -> text.getBytes(StandardCharsets.US_ASCII))
            .toList();

    /** Any file at all. */
    private static final long LEAST = 1L << 20;

    /** Parts that are files themselves: objects, and what is inserted into a document. */
    private static final Pattern INNER = Pattern.compile(
            ".*embeddings/.*|Object [^/]*/content\\.xml|.*\\.(?:x?html?|mht(?:ml)?|rtf|doc[xm]?|txt)",
            Pattern.CASE_INSENSITIVE);

    private static final byte[] ATTACHED = "/EmbeddedFile".getBytes(StandardCharsets.US_ASCII);

    public static MemoryEstimate of(Content content, FileKind kind) {
        MemoryEstimate own = ofInner(content, kind);
        long objects = switch (kind) {
            case XLSX, DOCX, ODS -> objects(content);
            case FLAT_ODF, FLAT_OPC, RTF ->
                FLAT_OBJECTS.stream().anyMatch(object -> Sniffer.contains(content.bytes(), object))
                        ? MOST_OBJECTS * OBJECT
                        : 0;
            case PDF -> Sniffer.contains(content.bytes(), ATTACHED) ? MOST_OBJECTS * OBJECT : 0;
            default -> 0;
        };
        return new MemoryEstimate(own.bytes + objects, own.unpacked, own.least);
    }

    /** The same without the files in it, for a file that is one of several in another. */
    public static MemoryEstimate ofInner(Content content, FileKind kind) {
        long unpacked = switch (kind) {
            case XLSX, XLSB, DOCX, ODS, OFD -> unpacked(content);
            case PDF -> PdfStreams.unpacked(content.bytes());
            default -> content.length();
        };
        long reading = switch (kind) {
            case XLSX -> WORKBOOK * unpacked;
            case XLSB -> BINARY_WORKBOOK * unpacked;
            case DOCX -> WORD * unpacked;
            case ODS, FLAT_ODF -> OPEN_DOCUMENT * unpacked;
            case SPREADSHEET_XML -> SPREADSHEET_XML * unpacked;
            case WORD_XML -> WORD * unpacked;
            case FLAT_OPC -> FLAT_PACKAGE * unpacked;
            case TEXT -> TEXT * unpacked;
            case PDF -> PRINTED * unpacked;
            case OFD -> FIXED * unpacked;
            case HTML -> PAGE * unpacked + ELEMENT * count(content.bytes(), '<');
            case MHT -> COPIES * unpacked;
            case RTF -> RICH_TEXT * unpacked + RICH_TEXT_CELL * cells(content.bytes());
            case XLS, DOC -> compound(content);
            default -> 0;
        };
        return new MemoryEstimate(LEAST + content.length() + reading, unpacked, LEAST + content.length());
    }

    /** Memory to read so many bytes of a workbook's parts. */
    public static long ofWorkbook(long unpacked) {
        return LEAST + WORKBOOK * unpacked;
    }

    /** Memory to read a page that is a part of a file. */
    public static long ofPage(String page) {
        return PAGE * (long) page.length()
                + ELEMENT * page.chars().filter(letter -> letter == '<').count();
    }

    /** Memory to hold a whole workbook and to save it; only packed files are workbooks of ours. */
    public static long ofMarked(Content content) {
        long all = content.findParts().map(PackageParts::size).orElse(0L);
        return LEAST + content.length() + COPIES * all + MARKED * unpacked(content);
    }

    /** Bytes that a document unpacks to beyond its own size: 0 if it is none, or is not packed. */
    public static long unpackedBeyond(byte[] content) {
        return Sniffer.isPacked(content) ? unpacked(new Content(content)) : 0;
    }

    private static long unpacked(Content content) {
        Optional<PackageParts> parts = content.findParts();
        return parts.isPresent() ? parts.get().sizeOfRead() : content.length();
    }

    /** Room for the files in a document, which are read one after another. */
    private static long objects(Content content) {
        boolean any = content.findParts().stream()
                .flatMap(packageParts -> packageParts.names().stream())
                .anyMatch(name -> INNER.matcher(name).matches());
        return any ? MOST_OBJECTS * OBJECT : 0;
    }

    private static long count(byte[] content, char letter) {
        long count = 0;
        for (byte each : content) {
            if (each == letter) {
                count++;
            }
        }
        return count;
    }

    private static long cells(byte[] content) {
        long count = 0;
        for (int at = 0; at <= content.length - CELL.length && count < MOST_CELLS; at++) {
            count += content[at] == '\\' && Arrays.equals(content, at, at + CELL.length, CELL, 0, CELL.length) ? 1 : 0;
        }
        return count;
    }

    private static long compound(Content content) {
        try {
            return COPIES * (long) content.length() + records(content.compound().getRoot());
        } catch (Throwable e) {
            FileFault.require(e);
            // damaged: whoever reads it does not come far
            return COPIES * (long) content.length();
        }
    }

    private static long records(DirectoryEntry folder) throws IOException {
        long sum = 0;
        for (Entry entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                sum += records(inner);
            } else if (entry instanceof DocumentEntry stream) {
                sum += switch (entry.getName()) {
                    case "Workbook", "Book" -> EXCEL_97 * withoutPictures(stream);
                    case "WordDocument", "0Table", "1Table" -> WORD_97 * (long) stream.getSize();
                    case "Package", PackagedFile.STREAM -> OBJECT;
                    default -> 0;
                };
            }
        }
        return sum;
    }

    /** The size of a workbook's records other than those that hold pictures. */
    private static long withoutPictures(DocumentEntry stream) throws IOException {
        long sum = 0;
        boolean picture = false;
        try (DocumentInputStream records = new DocumentInputStream(stream)) {
            while (records.available() >= 4) {
                int kind = records.readUShort();
                int length = records.readUShort();
                picture = kind == 0xEB || picture && kind == 0x3C;
                sum += picture ? 0 : length + 4;
                if (records.skip(length) < length) {
                    break;
                }
            }
        }
        return sum;
    }
}
