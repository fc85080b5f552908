package org.disclosure.rollup.intake.word;

import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.TextRun;

/**
 * Looks of text by a run of a Word document, or by a style; null values are not set.
 *
 * @param struck struck out by one line
 * @param twiceStruck struck out by two lines
 * @param hidden hidden text
 * @param raised superscript or subscript
 */
public record WordLook(Boolean struck, Boolean twiceStruck, Boolean hidden, Boolean raised) {

    public static final WordLook NONE = new WordLook(null, null, null, null);

    private static final Pattern POSITION = Pattern.compile("-?\\d{1,4}");

    private static final int LIFTED = 6;

    /** This with what a property of a run says; this where it says nothing of the looks that matter. */
    public WordLook with(String property, String value) {
        return switch (property) {
            case "strike" -> new WordLook(isOn(value), twiceStruck, hidden, raised);
            case "dstrike" -> new WordLook(struck, isOn(value), hidden, raised);
            case "vanish" -> new WordLook(struck, twiceStruck, isOn(value), raised);
            case "specVanish" -> isOn(value) ? new WordLook(struck, twiceStruck, true, raised) : this;
            case "vertAlign" -> new WordLook(struck, twiceStruck, hidden, isRaised(value));
            case "position" -> isFar(value) ? new WordLook(struck, twiceStruck, hidden, true) : this;
            default -> this;
        };
    }

    /** True if it is raised or lowered by at least as many half-points as Word does by default. */
    private static boolean isFar(String halfPoints) {
        return halfPoints != null
                && POSITION.matcher(halfPoints).matches()
                && Math.abs(Integer.parseInt(halfPoints)) >= LIFTED;
    }

    /** A property without a value is on. */
    public static boolean isOn(String value) {
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** True if an attribute is present and on. */
    public static boolean isSet(String value) {
        return value != null && isOn(value);
    }

    private static boolean isRaised(String value) {
        return "superscript".equals(value) || "subscript".equals(value);
    }

    /** This, and where it says nothing, what the other says. */
    public WordLook over(WordLook other) {
        if (equals(NONE)) {
            return other;
        }
        return new WordLook(
                or(struck, other.struck),
                or(twiceStruck, other.twiceStruck),
                or(hidden, other.hidden),
                or(raised, other.raised));
    }

    /** Looks of two kinds of styles combined: where both strike text out, or hide it, neither does. */
    public WordLook toggledBy(WordLook other) {
        if (equals(NONE)) {
            return other;
        }
        return new WordLook(
                toggled(struck, other.struck),
                or(other.twiceStruck, twiceStruck),
                toggled(hidden, other.hidden),
                or(other.raised, raised));
    }

    private static Boolean or(Boolean first, Boolean second) {
        return first == null ? second : first;
    }

    private static Boolean toggled(Boolean first, Boolean second) {
        return first == null || second == null ? or(first, second) : Boolean.valueOf(first ^ second);
    }

    /** The look of text for which nothing else is set. */
    public TextRun.Look look() {
        if (Boolean.TRUE.equals(hidden)) {
            return TextRun.Look.HIDDEN;
        }
        if (Boolean.TRUE.equals(struck) || Boolean.TRUE.equals(twiceStruck)) {
            return TextRun.Look.STRUCK;
        }
        return Boolean.TRUE.equals(raised) ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
    }
}
