package org.disclosure.rollup.intake.odf;

import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Looks of text by a style of an OpenDocument file; null values are inherited from the surrounding text or the parent
 * style.
 */
record OdfLook(Boolean struck, Boolean raised, Boolean hidden) {

    static final OdfLook NONE = new OdfLook(null, null, null);
    static final OdfLook HIDDEN = new OdfLook(null, null, true);

    /** Looks set by {@code style:text-properties}. */
    static OdfLook of(Attributes attributes) {
        String display = attributes.find("text:display");
        return new OdfLook(
                struck(
                        attributes.find("style:text-line-through-style"),
                        attributes.find("style:text-line-through-type")),
                raised(attributes.find("style:text-position")),
                display == null ? null : Boolean.valueOf(display.equals("none")));
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
                        hidden == null ? other.hidden : hidden);
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
