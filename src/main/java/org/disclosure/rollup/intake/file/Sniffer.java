package org.disclosure.rollup.intake.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is by its content. */
public final class Sniffer {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** Excel 2 to 4 wrote bare records. */
    private static final List<byte[]> OLD_WORKBOOKS =
            List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0});

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] UTF16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LOOKED_AT = 8192;

    /** Word on the web numbers it. */
    private static final Pattern DOCUMENT = Pattern.compile("word/document\\d*\\.xml");

    private Sniffer() {}

    public static FileKind kind(Content content) {
        if (content.startsWith(ZIP) || content.startsWith(EMPTY_ZIP)) {
            return zip(content);
        }
        if (content.startsWith(OLE2)) {
            return compound(content);
        }
        if (content.startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))) {
            return FileKind.PDF;
        }
        if (content.startsWith(JPEG)
                || content.startsWith(PNG)
                || content.startsWith("GIF8".getBytes(StandardCharsets.US_ASCII))) {
            return FileKind.PICTURE;
        }
        return OLD_WORKBOOKS.stream().anyMatch(start -> content.startsWith(start)) ? FileKind.XLS : text(content);
    }

    /** A document of Office 97-2003, recognised by its streams; one in it does not count. */
    private static FileKind compound(Content content) {
        boolean word;
        try (POIFSFileSystem files = new POIFSFileSystem(content.stream())) {
            word = files.getRoot().hasEntryCaseInsensitive("WordDocument");
        } catch (IOException | RuntimeException e) {
            word = contains(content.bytes(), "WordDocument".getBytes(StandardCharsets.UTF_16LE));
        }
        return word ? FileKind.DOC : FileKind.XLS;
    }

    /** A document packed as a zip file, recognised by its parts; a damaged one by the names in its first bytes. */
    private static FileKind zip(Content content) {
        Optional<PackageParts> zip = content.findParts();
        if (zip.isEmpty()) {
            return damagedZip(content);
        }
        Set<String> parts = zip.get().names();
        if (parts.contains("xl/workbook.xml") || parts.contains("xl/workbook.bin")) {
            return FileKind.XLSX;
        }
        if (parts.stream().anyMatch(part -> DOCUMENT.matcher(part).matches())) {
            return FileKind.DOCX;
        }
        if (parts.contains("content.xml") && parts.contains("META-INF/manifest.xml")) {
            return FileKind.ODS;
        }
        return parts.contains("[Content_Types].xml") ? FileKind.OTHER : FileKind.ZIP;
    }

    private static FileKind damagedZip(Content content) {
        byte[] head = head(content);
        if (contains(head, "word/".getBytes(StandardCharsets.US_ASCII))) {
            return FileKind.DOCX;
        }
        boolean office = contains(head, "xl/".getBytes(StandardCharsets.US_ASCII))
                || contains(head, "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII));
        return office ? FileKind.XLSX : FileKind.ZIP;
    }

    private static FileKind text(Content content) {
        byte[] head = head(content);
        Charset charset = StandardCharsets.ISO_8859_1;
        if (startsWith(head, UTF16_LE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(head, UTF16_BE)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (contains(head, new byte[1])) {
            return FileKind.OTHER;
        }
        int start = startsWith(head, UTF8_MARK) ? UTF8_MARK.length : 0;
        String text = new String(head, start, head.length - start, charset)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && text.contains("http://schemas.microsoft.com/office/2006/xmlpackage")) {
            return FileKind.FLAT_OPC;
        }
        if (text.startsWith("<")
                && text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && !text.contains("<html")) {
            return FileKind.SPREADSHEET_XML;
        }
        if (text.startsWith("<") && text.contains("http://schemas.microsoft.com/office/word/2003/wordml")) {
            return FileKind.WORD_XML;
        }
        if (text.startsWith("<") && text.contains("<office:document")) {
            return FileKind.ODS;
        }
        boolean page = text.startsWith("<")
                && (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html"));
        return page ? FileKind.HTML : FileKind.TEXT;
    }

    private static byte[] head(Content content) {
        return java.util.Arrays.copyOf(content.bytes(), Math.min(content.length(), LOOKED_AT));
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** True if the bytes occur anywhere in the content. */
    public static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at <= content.length - wanted.length; at++) {
            if (content[at] == wanted[0]
                    && java.util.Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
