package org.disclosure.rollup.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.format.FormatToken.Type;

/** Takes the code of a number format to pieces, section by section. */
final class FormatTokenizer {

    /** The number as it is, in the languages whose programs write the word into files. */
    private static final List<String> WHOLE = List.of("General", "G/通用格式", "@");

    private static final List<String> HALVES = List.of("AM/PM", "A/P", "上午/下午");

    /** The letters of dates and times; {@code a} are days of the week, {@code e}, {@code b} and {@code g} years. */
    private static final String DATE_LETTERS = "ymdhsaebg";

    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");
    /** Notation of a condition: the comparison, then the number to compare with. */
    static final Pattern CONDITION =
            Pattern.compile("(<>|[<>]=?|=)\\s*(-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,2})?)");

    private final String code;
    private final List<List<FormatToken>> sections = new ArrayList<>();
    private List<FormatToken> section = new ArrayList<>();
    private int at;

    private FormatTokenizer(String code) {
        this.code = code;
    }

    /** The sections of the code, at least one. */
    static List<List<FormatToken>> sections(String code) {
        return new FormatTokenizer(code).all();
    }

    private List<List<FormatToken>> all() {
        while (at < code.length()) {
            next(code.charAt(at));
        }
        sections.add(section);
        return sections;
    }

    private void next(char character) {
        switch (character) {
            case ';' -> {
                sections.add(section);
                section = new ArrayList<>();
                at++;
            }
            case '"' -> literal(until('"'));
            case '[' -> bracket(until(']'));
            // Chinese and Japanese Excel write ! for the backslash
            case '\\', '!' -> escaped(character);
            case '_' -> {
                literal(" ");
                at += 2;
            }
            case '*' -> at += 2;
            case '0', '#', '?' -> one(Type.DIGIT);
            case '.' -> one(Type.POINT);
            case ',' -> one(Type.COMMA);
            case '%' -> one(Type.PERCENT);
            case '/' -> one(Type.SLASH);
            default -> word(character);
        }
    }

    private void one(Type type) {
        section.add(new FormatToken(type, String.valueOf(code.charAt(at))));
        at++;
    }

    private void literal(String text) {
        section.add(new FormatToken(Type.LITERAL, text));
    }

    private void escaped(char mark) {
        literal(String.valueOf(at + 1 < code.length() ? code.charAt(at + 1) : mark));
        at += 2;
    }

    /** Text between the opening sign here and the closing one, or the end. */
    private String until(char closing) {
        int end = code.indexOf(closing, at + 1);
        String inside = code.substring(at + 1, end < 0 ? code.length() : end);
        at = end < 0 ? code.length() : end + 1;
        return inside;
    }

    private void bracket(String inside) {
        if (inside.startsWith("$")) {
            // [$￥-804]: a sign of currency, and the language of dates
            int language = inside.lastIndexOf('-');
            literal(inside.substring(1, language < 0 ? inside.length() : language));
        } else if (CONDITION.matcher(inside).matches()) {
            section.add(new FormatToken(Type.CONDITION, inside));
        } else if (ELAPSED.matcher(inside.toLowerCase(Locale.ROOT)).matches()) {
            section.add(new FormatToken(Type.ELAPSED, inside));
        }
        // else a colour or the kind of numerals, which change nothing of the number
    }

    private void word(char character) {
        if (taken(WHOLE, Type.WHOLE) || taken(HALVES, Type.DATE)) {
            return;
        }
        if ((character == 'E' || character == 'e')
                && at + 1 < code.length()
                && "+-".indexOf(code.charAt(at + 1)) >= 0) {
            section.add(new FormatToken(Type.EXPONENT, code.substring(at, at + 2)));
            at += 2;
        } else if (DATE_LETTERS.indexOf(Character.toLowerCase(character)) >= 0) {
            letters(character);
        } else {
            one(Type.LITERAL);
        }
    }

    private boolean taken(List<String> words, Type type) {
        for (String word : words) {
            if (code.regionMatches(true, at, word, 0, word.length())) {
                section.add(new FormatToken(type, word));
                at += word.length();
                return true;
            }
        }
        return false;
    }

    private void letters(char letter) {
        int start = at;
        while (at < code.length() && Character.toLowerCase(code.charAt(at)) == Character.toLowerCase(letter)) {
            at++;
        }
        section.add(new FormatToken(Type.DATE, code.substring(start, at).toLowerCase(Locale.ROOT)));
    }
}
