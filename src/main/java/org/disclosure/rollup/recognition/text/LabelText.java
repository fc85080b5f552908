package org.disclosure.rollup.recognition.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Folds a label to what makes two labels the same to a reader. */
public final class LabelText {

    /** {@code 一、}, {@code （三）}, {@code 1.}, {@code 1、}, {@code 1} before the words. */
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\((?:[一二三四五六七八九十]+|\\d+)\\)|[一二三四五六七八九十]+[、.,．。:]|\\d+[、.,．。:)]?)(?=\\D)");

    /** {@code (含备案)}, which may not be closed. */
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔〈]([^()\\[\\]【】〔〕〈〉]*)(?:[)\\]】〕〉]|$)");

    /** {@code 总计.1}: how programs tell columns of the same label from each other. */
    private static final Pattern AGAIN = Pattern.compile("(?<=[^\\d.])\\.\\d{1,2}$");

    private static final Pattern SUM = Pattern.compile("(?:小计|合计|总计|共计)?件?");

    /** Gives -1 for more. */
    private static final LevenshteinDistance ONE_CHARACTER = new LevenshteinDistance(1);

    private static final TextCache<String> KEYS = new TextCache<>(LabelText::words);

    /**
     * A label parted from what is written in brackets in or behind it.
     *
     * @param key the key of the label without
     * @param remark what the brackets hold, with full-width forms made half-width; empty when there are none
     */
    record LabelAndRemark(String key, String remark) {}

    private LabelText() {}

    /** The text with full-width forms made half-width and all white space removed. */
    public static String compact(String text) {
        if (isCompact(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** True if folding would change nothing: half-width characters and common Chinese ones only. */
    private static boolean isCompact(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean plain = character > ' ' && character <= '~' || character >= '\u4E00' && character <= '\u9FA5';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** True if the text has any of these letters: a cheap look before a pattern that needs one of them. */
    public static boolean hasAny(String letters, String text) {
        for (int at = 0; at < text.length(); at++) {
            if (letters.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The words of a label: letters and digits only, without its numbering. Empty for text without letters. */
    public static String key(String text) {
        return KEYS.of(text);
    }

    /** The label and its remark. */
    static LabelAndRemark remarked(String text) {
        String words = AGAIN.matcher(unnumbered(text)).replaceFirst("");
        String remark =
                BRACKETED.matcher(words).results().map(part -> part.group(1)).collect(Collectors.joining("、"));
        return remark.isEmpty()
                ? new LabelAndRemark(key(words), "")
                : new LabelAndRemark(key(BRACKETED.matcher(words).replaceAll("")), remark);
    }

    /**
     * True if the words name a heading, alone or as its sum, perhaps with one character different: {@code 法人及其他组织小计}.
     */
    public static boolean isHeading(String key, String heading) {
        String printed = key(heading);
        int longest = Math.min(key.length(), printed.length() + 1);
        for (int length = printed.length() - 1; length <= longest; length++) {
            String start = key.substring(0, Math.min(length, key.length()));
            if (ONE_CHARACTER.apply(start, printed) >= 0
                    && LabelMeaning.isSame(start, printed)
                    && SUM.matcher(key.substring(start.length())).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String unnumbered(String text) {
        return NUMBERING.matcher(compact(text)).replaceFirst("");
    }

    private static String words(String text) {
        String words = unnumbered(text);
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
