package org.disclosure.rollup.intake.rtf;

import java.util.HashMap;
import java.util.Map;

/** Letters of an RTF document from their bytes, by the character sets of its fonts. */
final class RtfLetters {

    private static final int NONE = -1;

    private final Map<Integer, RtfCharset> fonts = new HashMap<>();
    private RtfCharset document = RtfCharset.UNSAID;

    /** The first byte of a character of two, which may stand in another group than the second. */
    private int first = NONE;

    private RtfCharset ofFirst = RtfCharset.UNSAID;

    void setDocument(int page) {
        document = RtfCharset.ofDocument(page);
    }

    void setFont(int font, int charset) {
        fonts.put(font, RtfCharset.ofFont(charset, document));
    }

    /** True if the byte begins a character, the rest of which is still to come. */
    boolean isBegun() {
        return first != NONE;
    }

    /** True if the byte ends the character that has begun. */
    boolean canEndWith(int second) {
        return ofFirst.isSecond(second);
    }

    /** The letters that are complete with this byte of a text in this font. */
    String add(int letter, int font) {
        if (first != NONE && ofFirst.isSecond(letter)) {
            String pair = ofFirst.of(first, letter);
            first = NONE;
            return pair;
        }
        String before = end();
        RtfCharset charset = fonts.getOrDefault(font, document);
        if (charset.isFirst(letter)) {
            first = letter;
            ofFirst = charset;
            return before;
        }
        return before + charset.of(letter);
    }

    /** What is left of a character whose second byte does not come. */
    String end() {
        String left = first == NONE ? "" : ofFirst.of(first);
        first = NONE;
        return left;
    }
}
