package org.disclosure.rollup.intake.rtf;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * Character set of a font or of the whole document.
 *
 * @param charset the set
 * @param inPairs whether some characters of it take two bytes
 * @param sure whether it is that of a font, not one that the document has for all
 */
record RtfCharset(Charset charset, boolean inPairs, boolean sure) {

    private static final int CHINESE = 936;

    /** What stands for a byte that means nothing. */
    private static final char UNKNOWN = '\uFFFD';

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Code pages by the numbers that fonts have for them. */
    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            Map.entry(2, 1252),
            Map.entry(77, 10_000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, CHINESE),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private static final Map<Integer, String> NAMES =
            Map.of(932, "windows-31j", CHINESE, "GBK", 949, "x-windows-949", 950, "x-windows-950", 65_001, "UTF-8");

    /** The set of a document that says nothing of it: in this country it is the Chinese one. */
    static final RtfCharset UNSAID = ofPage(CHINESE, false);

    /** The set of a document, by the number of its code page. */
    static RtfCharset ofDocument(int page) {
        return ofPage(page, false);
    }

    /** The set of a font, by its number; that of the document for one that has none of its own. */
    static RtfCharset ofFont(int number, RtfCharset document) {
        return PAGES.containsKey(number) ? ofPage(PAGES.get(number), true) : document;
    }

    private static RtfCharset ofPage(int page, boolean sure) {
        String name = NAMES.getOrDefault(page, "windows-" + page);
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
        return new RtfCharset(charset, page == 932 || page == CHINESE || page == 949 || page == 950, sure);
    }

    /** True if a character of two bytes can begin with this one. */
    boolean isFirst(int first) {
        boolean single = charset.name().equals("windows-31j") && first >= 0xA0 && first < 0xE0;
        return inPairs && first > 0x80 && first < 0xFF && !single;
    }

    /**
     * True if this can be the second byte of a character. Word writes Latin letters with accents beside Chinese in a font
     * that has no set of its own.
     */
    boolean isSecond(int second) {
        return second >= (sure ? 0x40 : 0x80) && second < 0xFF && second != 0x7F;
    }

    /** The character of one byte. */
    String of(int single) {
        if (single < 0x80) {
            return String.valueOf((char) single);
        }
        if (inPairs && sure && isFirst(single)) {
            return String.valueOf(UNKNOWN);
        }
        return new String(new byte[] {(byte) single}, inPairs && !sure ? WESTERN : charset);
    }

    /** The character of two bytes. */
    String of(int first, int second) {
        return new String(new byte[] {(byte) first, (byte) second}, charset);
    }
}
