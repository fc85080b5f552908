package org.disclosure.rollup.intake.odf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Collects the styles of an OpenDocument file, those that have a name and those that were made by the way. */
final class OdfStyles {

    /** The style of cells that name none. */
    private static final String DEFAULT = "Default";

    private static final int MOST_PARENTS = 20;
    private static final Pattern NOUGHT = Pattern.compile("0*(?:\\.0*)?[a-z]*");

    private final OdfFormats formats = new OdfFormats();
    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private String key = "";
    private Style style = new Style(OdfLook.NONE, "", null);
    private boolean inStyle;

    /** @param format the name of a format of numbers; null for what the parent says */
    private record Style(OdfLook look, String parent, String format) {

        Style looking(OdfLook other) {
            return new Style(other, parent, format);
        }
    }

    void start(String name, Attributes attributes) {
        switch (name) {
            case "style:style" -> startStyle(attributes);
            case "style:text-properties" -> {
                if (inStyle) {
                    style = style.looking(OdfLook.of(attributes).over(style.look()));
                }
            }
            case "style:paragraph-properties", "style:table-cell-properties", "style:graphic-properties" ->
                paint(attributes);
            case "style:table-properties" -> {
                hideIf("false".equals(attributes.find("table:display")));
                paint(attributes);
            }
            case "style:table-row-properties" -> {
                hideIf(isNought(attributes.find("style:row-height")));
                paint(attributes);
            }
            case "style:table-column-properties" -> hideIf(isNought(attributes.find("style:column-width")));
            default -> formats.start(name, attributes);
        }
    }

    private void startStyle(Attributes attributes) {
        String family = String.valueOf(attributes.find("style:family"));
        String parent = attributes.find("style:parent-style-name");
        key = key(family, attributes.find("style:name"));
        style = new Style(
                OdfLook.NONE, parent == null ? "" : key(family, parent), attributes.find("style:data-style-name"));
        inStyle = true;
    }

    private void paint(Attributes attributes) {
        if (inStyle) {
            style = style.looking(style.look().over(OdfLook.ground(attributes)));
        }
    }

    private void hideIf(boolean hides) {
        if (hides && inStyle) {
            hidden.add(key);
        }
    }

    private static boolean isNought(String size) {
        return size != null && NOUGHT.matcher(size).matches();
    }

    void end(String name) {
        if (name.equals("style:style")) {
            styles.put(key, style);
            inStyle = false;
        } else {
            formats.end(name);
        }
    }

    void characters(String letters) {
        formats.characters(letters);
    }

    private static String key(String family, String name) {
        return family + ' ' + name;
    }

    /** True if tables, rows or columns of this style are not shown. */
    boolean isHidden(String family, String name) {
        return !hidden.isEmpty() && hidden.contains(key(family, name));
    }

    /** Looks of text of this style. */
    OdfLook look(String family, String name) {
        OdfLook look = OdfLook.NONE;
        Style at = name == null ? null : styles.get(key(family, name));
        for (int parents = 0; at != null && parents < MOST_PARENTS; parents++) {
            look = look.over(at.look());
            at = styles.get(at.parent());
        }
        return look;
    }

    /**
     * Format of a number in a cell of this style; no value when none is set.
     *
     * @param name null for a cell that names none
     */
    Optional<NumberFormat> format(String name) {
        Style at = styles.get(key("table-cell", name == null ? DEFAULT : name));
        for (int parents = 0; at != null && parents < MOST_PARENTS; parents++) {
            if (at.format() != null) {
                return formats.find(at.format());
            }
            at = styles.get(at.parent());
        }
        return Optional.empty();
    }
}
