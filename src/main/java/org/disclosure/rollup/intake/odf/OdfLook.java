package org.disclosure.rollup.intake.odf;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Looks of text by a style of an OpenDocument file; null values are inherited from the surrounding text or the parent
 * style.
 */
record OdfLook(Boolean struck, Boolean raised, Boolean hidden, WordInk ink) {

    static final OdfLook NONE = new OdfLook(null, null, null, WordInk.NONE);
    static final OdfLook HIDDEN = new OdfLook(null, null, true, WordInk.NONE);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,9})?)(pt|cm|mm|in|px)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,4})(?:\\.\\d*)?%");
    private static final Map<String, Double> HALF_POINTS =
            Map.of("pt", 2.0, "px", 1.5, "in", 144.0, "cm", 56.7, "mm", 5.67);
    private static final String CLEAR = "0%";
    private static final List<Integer> PAPER = List.of(Colour.WHITE);

    /** Looks set by {@code style:text-properties}. */
    static OdfLook of(Attributes attributes) {
        String display = attributes.find("text:display");
        return new OdfLook(
                struck(
                        attributes.find("style:text-line-through-style"),
                        attributes.find("style:text-line-through-type")),
                raised(attributes.find("style:text-position")),
                display == null ? null : Boolean.valueOf(display.equals("none")),
                ink(attributes));
    }

    /** What a style puts behind the text in paragraphs, cells, rows, tables and shapes. */
    static OdfLook ground(Attributes attributes) {
        Integer ground = set(attributes.find("fo:background-color"));
        String fill = attributes.find("draw:fill");
        if (fill != null && !fill.equals("none")) {
            ground = fill.equals("solid") ? set(attributes.find("draw:fill-color")) : (Integer) WordInk.ANY;
        }
        return ground == null ? NONE : on(ground);
    }

    /** That of text on this colour. */
    static OdfLook on(int ground) {
        return new OdfLook(null, null, null, WordInk.NONE.on(ground));
    }

    private static WordInk ink(Attributes attributes) {
        Integer colour = WordColour.of(attributes.find("fo:color"));
        if ("true".equals(attributes.find("style:use-window-font-color"))) {
            colour = WordInk.AUTOMATIC;
        } else if (CLEAR.equals(attributes.find("loext:opacity"))) {
            colour = WordInk.CLEAR;
        }
        return WordInk.NONE
                .sized(size(attributes.find("fo:font-size")))
                .scaled(percent(attributes.find("style:text-scale")))
                .coloured(colour)
                .on(set(attributes.find("fo:background-color")));
    }

    private static Integer set(String written) {
        Integer colour = WordColour.of(written);
        return colour == null || colour == WordInk.AUTOMATIC ? null : colour;
    }

    private static Integer size(String written) {
        Matcher size = SIZE.matcher(String.valueOf(written));
        return size.matches()
                ? (Integer) (int) Math.round(Double.parseDouble(size.group(1)) * HALF_POINTS.get(size.group(2)))
                : null;
    }

    private static Integer percent(String written) {
        Matcher percent = PERCENT.matcher(String.valueOf(written));
        return percent.matches() ? Integer.valueOf(percent.group(1)) : null;
    }

    /** LibreOffice writes the type without the style for pieces of a cell. */
    private static Boolean struck(String style, String type) {
        if (style == null && type == null) {
            return null;
        }
        return !"none".equals(style) && !"none".equals(type);
    }

    /** {@code super 58%}, {@code -33% 58%}; {@code 0% 100%} is on the line. */
    private static Boolean raised(String position) {
        if (position == null) {
            return null;
        }
        String height = position.strip().split("\\s+")[0];
        return !height.matches("[+-]?0*(?:\\.0*)?%?");
    }

    /** This with what it leaves out taken from another. */
    OdfLook over(OdfLook other) {
        return other == NONE
                ? this
                : new OdfLook(
                        struck == null ? other.struck : struck,
                        raised == null ? other.raised : raised,
                        hidden == null ? other.hidden : hidden,
                        ink.over(other.ink));
    }

    /** The look in a text, where text may stand that is not seen. */
    TextRun.Look lookInText() {
        boolean unseen = ink.sight(PAPER) == WordInk.Sight.UNSEEN;
        return unseen ? look().and(TextRun.Look.UNSEEN) : look();
    }

    TextRun.Look look() {
        if (Boolean.TRUE.equals(hidden)) {
            return TextRun.Look.HIDDEN;
        }
        if (Boolean.TRUE.equals(struck)) {
            return TextRun.Look.STRUCK;
        }
        return Boolean.TRUE.equals(raised) ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
    }
}
