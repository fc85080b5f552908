package org.disclosure.rollup.intake.text;

import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/**
 * Quotes what begins with a quoted word in a table as text, {@code "放管服"改革,12}: a field that a program has quoted ends
 * with its quote. All else stays as it is.
 */
final class QuotedWords {

    private static final char QUOTE = '"';

    /** The field has no closing quote where it ends. */
    private static final int NONE = -1;

    /** The text has no further quote: it is cut off, or damaged. */
    private static final int OPEN = -2;

    private final String text;
    private final char separator;
    private final StringBuilder quoted;
    private int at;

    private QuotedWords(String text, char separator) {
        this.text = text;
        this.separator = separator;
        this.quoted = new StringBuilder(text.length() + 2);
    }

    /** The text with such fields quoted as a whole, their quotes doubled. */
    static String quote(String text, char separator) {
        return text.indexOf(QUOTE) < 0 ? text : new QuotedWords(text, separator).quote();
    }

    private String quote() {
        while (at < text.length()) {
            ReadingTimeLimit.check();
            int close = text.charAt(at) == QUOTE ? closingQuote() : NONE;
            if (close == OPEN) {
                return quoted.append(text, at, text.length()).toString();
            }
            int end = endOfPlain(Math.max(at, close));
            if (close >= 0) {
                quoted.append(text, at, close + 1);
            } else {
                String field = text.substring(at, end);
                quoted.append(field.startsWith("\"") ? QUOTE + field.replace("\"", "\"\"") + QUOTE : field);
            }
            if (end < text.length()) {
                quoted.append(text.charAt(end));
            }
            at = end + 1;
        }
        return quoted.toString();
    }

    /** Position of the quote that closes the field, followed by nothing but blanks. */
    private int closingQuote() {
        int close = text.indexOf(QUOTE, at + 1);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == QUOTE) {
            close = text.indexOf(QUOTE, close + 2);
        }
        if (close < 0) {
            return OPEN;
        }
        return text.substring(close + 1, endOfPlain(close + 1)).isBlank() ? close : NONE;
    }

    private int endOfPlain(int from) {
        int end = from;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isEnd(char character) {
        return character == separator || character == '\n' || character == '\r';
    }
}
