package org.disclosure.rollup.intake.word;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Colours as text documents write them. */
public final class WordColour {

    private static final Pattern HEXADECIMAL = Pattern.compile("#?[0-9a-fA-F]{6}");
    private static final Pattern SHARE = Pattern.compile("pct(\\d{1,2})");
    private static final double WHOLE = 100;

    /** Those of highlighters, and the first names of colours of older programs. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            entry("black", 0x000000),
            entry("blue", 0x0000FF),
            entry("cyan", 0x00FFFF),
            entry("green", 0x00FF00),
            entry("magenta", 0xFF00FF),
            entry("red", 0xFF0000),
            entry("yellow", 0xFFFF00),
            entry("white", 0xFFFFFF),
            entry("darkblue", 0x000080),
            entry("darkcyan", 0x008080),
            entry("darkgreen", 0x008000),
            entry("darkmagenta", 0x800080),
            entry("darkred", 0x800000),
            entry("darkyellow", 0x808000),
            entry("darkgray", 0x808080),
            entry("lightgray", 0xC0C0C0));

    /** By their numbers in binary documents, from 1 on. */
    private static final String[] NUMBERED = {
        "black",
        "blue",
        "cyan",
        "green",
        "magenta",
        "red",
        "yellow",
        "white",
        "darkblue",
        "darkcyan",
        "darkgreen",
        "darkmagenta",
        "darkred",
        "darkyellow",
        "darkgray",
        "lightgray"
    };

    private WordColour() {}

    /** A colour by its digits or its name; {@link WordInk#AUTOMATIC} for any other word, null for none. */
    public static Integer of(String written) {
        if (written == null) {
            return null;
        }
        String colour = written.strip();
        if (HEXADECIMAL.matcher(colour).matches()) {
            return Integer.parseInt(colour.replace("#", ""), 16);
        }
        return NAMES.getOrDefault(colour.toLowerCase(Locale.ROOT), WordInk.AUTOMATIC);
    }

    /** A colour by its number; {@link WordInk#AUTOMATIC} for none. */
    public static int numbered(int number) {
        return number >= 1 && number <= NUMBERED.length ? NAMES.get(NUMBERED[number - 1]) : WordInk.AUTOMATIC;
    }

    /** The colour of letters: of a theme's colours that of the paper is told. */
    static Integer ofLetters(Attributes attributes) {
        Integer colour = of(attributes.find("val"));
        return colour == null || colour == WordInk.AUTOMATIC ? ofTheme(attributes.find("themeColor"), colour) : colour;
    }

    private static Integer ofTheme(String name, Integer otherwise) {
        if (name == null) {
            return otherwise;
        }
        return name.equals("background1") || name.equals("light1") ? (Integer) Colour.WHITE : otherwise;
    }

    /** What a shading makes of the ground; {@link WordInk#AUTOMATIC} for nothing. */
    public static int shading(Attributes attributes) {
        String pattern = String.valueOf(attributes.find("val"));
        Integer fill = of(attributes.find("fill"));
        String theme = attributes.find("themeFill");
        if (theme != null && (fill == null || fill == WordInk.AUTOMATIC)) {
            fill = ofTheme(theme, WordInk.ANY);
        }
        Integer front = of(attributes.find("color"));
        int back = fill == null ? WordInk.AUTOMATIC : fill;
        if (pattern.equals("clear") || pattern.equals("null")) {
            return back;
        }
        if (pattern.equals("nil")) {
            return WordInk.AUTOMATIC;
        }
        var share = SHARE.matcher(pattern);
        double dark = pattern.equals("solid") ? 1 : share.matches() ? Integer.parseInt(share.group(1)) / WHOLE : -1;
        return shaded(dark, front == null ? WordInk.AUTOMATIC : front, back);
    }

    /**
     * The ground of a pattern.
     *
     * @param dark the share of it that is in front; negative where that is not known
     */
    public static int shaded(double dark, int front, int back) {
        if (dark < 0 || front == WordInk.ANY || back == WordInk.ANY) {
            return WordInk.ANY;
        }
        return Colour.mixed(front < 0 ? Colour.BLACK : front, back < 0 ? Colour.WHITE : back, dark);
    }
}
