package org.disclosure.rollup.intake.word;

import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Looks of text by a run of a Word document, or by a style; null values are not set.
 *
 * @param struck struck out by one line
 * @param twiceStruck struck out by two lines
 * @param hidden hidden text
 * @param raised superscript or subscript
 * @param position by how many half-points it stands above the line, or below
 */
public record WordLook(
        Boolean struck, Boolean twiceStruck, Boolean hidden, Boolean raised, Integer position, WordInk ink) {

    public static final WordLook NONE = new WordLook(null, null, null, null, null, WordInk.NONE);

    /** The size of text for which none is set, in half-points. */
    private static final int USUAL_SIZE = 21;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}");

    private static final int LIFTED = 6;

    /** This with what a property of a run says; this where it says nothing of the looks that matter. */
    public WordLook with(String property, Attributes attributes) {
        return switch (property) {
            case "color" -> inked(ink.coloured(WordColour.ofLetters(attributes)));
            case "shd" -> inked(ink.on(WordColour.shading(attributes)));
            default -> with(property, attributes.find("val"));
        };
    }

    /** The same of a property that is one value. */
    public WordLook with(String property, String value) {
        return switch (property) {
            case "strike" -> new WordLook(isOn(value), twiceStruck, hidden, raised, position, ink);
            case "dstrike" -> new WordLook(struck, isOn(value), hidden, raised, position, ink);
            case "vanish" -> new WordLook(struck, twiceStruck, isOn(value), raised, position, ink);
            case "specVanish" -> isOn(value) ? new WordLook(struck, twiceStruck, true, raised, position, ink) : this;
            case "vertAlign" -> new WordLook(struck, twiceStruck, hidden, isRaised(value), position, ink);
            case "position" -> new WordLook(struck, twiceStruck, hidden, raised, number(value), ink);
            case "sz" -> inked(ink.sized(number(value)));
            case "w" -> inked(ink.scaled(number(value)));
            case "highlight" -> inked(ink.highlighted(WordColour.of(value)));
            default -> this;
        };
    }

    public WordLook inked(WordInk other) {
        return new WordLook(struck, twiceStruck, hidden, raised, position, other);
    }

    private static Integer number(String value) {
        return value != null && NUMBER.matcher(value).matches() ? Integer.valueOf(value) : null;
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
                or(raised, other.raised),
                or(position, other.position),
                ink.over(other.ink));
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
                or(other.raised, raised),
                or(other.position, position),
                other.ink.over(ink));
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }

    private static Boolean toggled(Boolean first, Boolean second) {
        return first == null || second == null ? or(first, second) : Boolean.valueOf(first ^ second);
    }

    /**
     * The look of text for which nothing else is set, but for its ink.
     *
     * @param usualSize of the text around it, in half-points; null for none that is set
     */
    public TextRun.Look look(Integer usualSize) {
        if (Boolean.TRUE.equals(hidden)) {
            return TextRun.Look.HIDDEN;
        }
        if (Boolean.TRUE.equals(struck) || Boolean.TRUE.equals(twiceStruck)) {
            return TextRun.Look.STRUCK;
        }
        boolean apart = Boolean.TRUE.equals(raised) || isLifted(position, ink.size(), usualSize);
        return apart ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
    }

    /**
     * True if text is raised or lowered as notes are: as far as Word does it by default, or smaller too.
     *
     * @param position by how many half-points; null for none
     * @param size of its letters, in half-points; null for the usual one
     */
    public static boolean isLifted(Integer position, Integer size, Integer usualSize) {
        if (position == null || position == 0) {
            return false;
        }
        int usual = usualSize == null ? USUAL_SIZE : usualSize;
        return Math.abs(position) >= LIFTED || size != null && size * 4 <= usual * 3;
    }
}
