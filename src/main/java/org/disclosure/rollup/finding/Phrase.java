package org.disclosure.rollup.finding;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A text of the program with what it fills in, not yet in the words of a language. It travels as an argument of a finding
 * and may be an argument of another phrase. As text it is bracketed by control characters, which no cell of a file can hold.
 */
public record Phrase(String text) {

    private static final String OPEN = "\u0001";
    private static final String NEXT = "\u0002";
    private static final String CLOSE = "\u0003";

    /** The text of this key; its arguments may be phrases or hold some. */
    public static Phrase of(String key, Object... arguments) {
        StringBuilder text = new StringBuilder(OPEN).append(key);
        Stream.of(arguments).forEach(argument -> text.append(NEXT).append(argument));
        return new Phrase(text.append(CLOSE).toString());
    }

    static boolean is(String argument) {
        return argument.startsWith(OPEN) && argument.endsWith(CLOSE);
    }

    /** The text with all phrases in it put into words, from the innermost outwards. */
    static String inWords(String text, BiFunction<String, Object[], String> words) {
        String spoken = text;
        int close = spoken.indexOf(CLOSE);
        while (close >= 0) {
            int open = spoken.lastIndexOf(OPEN, close);
            if (open >= 0) {
                String[] parts = spoken.substring(open + 1, close).split(NEXT, -1);
                Object[] arguments = Arrays.copyOfRange(parts, 1, parts.length);
                spoken = spoken.substring(0, open) + words.apply(parts[0], arguments) + spoken.substring(close + 1);
            }
            close = spoken.indexOf(CLOSE, open < 0 ? close + 1 : open);
        }
        return spoken;
    }

    @Override
    public String toString() {
        return text;
    }
}
