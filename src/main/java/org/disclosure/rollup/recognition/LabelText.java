package org.disclosure.rollup.recognition;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** Folds a label to what makes two labels the same to a reader. */
final class LabelText {

    private static final Normalizer2 WIDTHS = Normalizer2.getNFKCInstance();

    /** {@code 一、}, {@code （三）}, {@code 1.}, {@code 1、}, {@code 1} before the words. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\((?:[一二三四五六七八九十]+|\\d+)\\)|[一二三四五六七八九十]+[、.,．。:]|\\d+[、.,．。:)]?)(?=\\D)");

    private LabelText() {}

    /** The text with full-width forms made half-width and all white space removed. */
    static String compact(String text) {
        String folded = WIDTHS.normalize(text);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The words of a label: letters and digits only, without its numbering. Empty for text without letters. */
    static String key(String text) {
        String words = NUMBERING.matcher(compact(text)).replaceFirst("");
        StringBuilder key = new StringBuilder(words.length());
        boolean letter = false;
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (Character.isLetterOrDigit(character)) {
                key.append(Character.toLowerCase(character));
                letter |= Character.isLetter(character);
            }
        }
        return letter ? key.toString() : "";
    }
}
