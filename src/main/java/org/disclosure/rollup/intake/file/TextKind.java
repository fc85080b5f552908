package org.disclosure.rollup.intake.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a text is, by its beginning. */
final class TextKind {

    private static final byte[] UTF16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LOOKED_AT = 8192;

    /** The first element, behind declarations and remarks. */
    private static final Pattern ROOT =
            Pattern.compile("(?s)\\A(?>\\s+|<\\?.*?\\?>|<!--.*?-->|<!doctype[^>]*>)*+<(?:[\\w.-]+:)?([\\w.-]+)");

    private static final String OFFICE_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    /** What the first element of a document is called, whatever the name before its colon. */
    private static final Map<String, FileKind> ROOTS = Map.of(
            "uof", FileKind.UOF,
            "document-content", FileKind.FLAT_ODF,
            "document", FileKind.FLAT_ODF,
            "worddocument", FileKind.WORD_XML,
            "package", FileKind.FLAT_OPC);

    /** By what the names of these elements are known to be of the programs that are meant. */
    private static final Map<FileKind, String> SPACES = Map.of(
            FileKind.UOF, "uof",
            FileKind.FLAT_ODF, "<office:document",
            FileKind.WORD_XML, "schemas.microsoft.com/office/word/2003",
            FileKind.FLAT_OPC, "schemas.microsoft.com/office/2006/xmlpackage");

    private TextKind() {}

    static FileKind of(Content content) {
        byte[] head = Arrays.copyOf(content.bytes(), Math.min(content.length(), LOOKED_AT));
        Charset charset = StandardCharsets.ISO_8859_1;
        if (startsWith(head, UTF16_LE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(head, UTF16_BE)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (Sniffer.contains(head, new byte[1])) {
            return FileKind.OTHER;
        }
        int start = startsWith(head, UTF8_MARK) ? UTF8_MARK.length : 0;
        return of(new String(head, start, head.length - start, charset)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT));
    }

    private static FileKind of(String text) {
        if (text.startsWith("{\\rtf")) {
            return FileKind.RTF;
        }
        return text.startsWith("<") ? markup(text) : MessageHead.kind(text).orElse(FileKind.TEXT);
    }

    private static FileKind markup(String text) {
        if (text.contains(OFFICE_2003) && !text.contains("<html")) {
            return FileKind.SPREADSHEET_XML;
        }
        Optional<FileKind> document = document(text);
        if (document.isPresent()) {
            return document.get();
        }
        boolean page = text.contains("<html") || text.contains("<table") || text.contains("<!doctype html");
        return page ? FileKind.HTML : FileKind.TEXT;
    }

    private static Optional<FileKind> document(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find()
                ? Optional.ofNullable(ROOTS.get(root.group(1))).filter(kind -> text.contains(SPACES.get(kind)))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
