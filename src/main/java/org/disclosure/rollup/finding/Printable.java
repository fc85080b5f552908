package org.disclosure.rollup.finding;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text from outside in one line of print: what makes lines, turns the writing or commands a terminal is shown by its number. */
public final class Printable {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    /** True if the text can be shown without escapes. */
    public static boolean is(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }

    /** The text as it is shown. */
    public static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(Printable::number);
    }

    private static String number(MatchResult character) {
        return String.format(Locale.ROOT, "\\\\x%02X", (int) character.group().charAt(0));
    }
}
