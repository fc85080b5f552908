package org.disclosure.rollup.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file is, told from its first bytes and never from its name. */
public enum FileKind {
    XLSX("Excel (.xlsx)", Set.of("xlsx", "xlsm", "et")),
    XLS("Excel 97-2003 (.xls)", Set.of("xls", "et")),
    TEXT("CSV", Set.of("csv", "txt")),
    HTML("HTML", Set.of("html", "htm")),
    PDF("PDF", Set.of("pdf")),
    WORD("Word", Set.of("doc", "docx", "wps")),
    ZIP("ZIP", Set.of("zip")),
    PICTURE("JPEG/PNG", Set.of("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff")),
    OTHER("?", Set.of());

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LOOKED_AT = 4096;

    private final String title;
    private final Set<String> extensions;

    FileKind(String title, Set<String> extensions) {
        this.title = title;
        this.extensions = extensions;
    }

    /** The kind's name in messages. */
    public String title() {
        return title;
    }

    /** Whether a file of this kind may carry this name's extension. */
    public boolean fitsName(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(extension);
    }

    static FileKind of(byte[] content) {
        if (startsWith(content, "PK\u0003\u0004")) {
            return ofZip(content);
        }
        if (startsWith(content, OLE2)) {
            return contains(content, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t") ? WORD : XLS;
        }
        if (startsWith(content, "%PDF")) {
            return PDF;
        }
        if (startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                || startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                || startsWith(content, "GIF8")) {
            return PICTURE;
        }
        return ofText(content);
    }

    private static FileKind ofZip(byte[] content) {
        if (contains(content, "xl/workbook.xml") || contains(content, "xl/worksheets/")) {
            return XLSX;
        }
        return contains(content, "word/document.xml") ? WORD : ZIP;
    }

    private static FileKind ofText(byte[] content) {
        boolean utf16 = startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(content, new byte[] {(byte) 0xFE, (byte) 0xFF});
        int end = Math.min(content.length, LOOKED_AT);
        for (int at = 0; at < end && !utf16; at++) {
            if (content[at] == 0) {
                return OTHER;
            }
        }
        String head = new String(content, 0, end, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean markup = head.startsWith("<") && (head.contains("<html") || head.contains("<table"));
        return markup ? HTML : TEXT;
    }

    private static boolean startsWith(byte[] content, String text) {
        return startsWith(content, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if (content[at] != start[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at <= content.length - wanted.length; at++) {
            int length = 0;
            while (length < wanted.length && content[at + length] == wanted[length]) {
                length++;
            }
            if (length == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
