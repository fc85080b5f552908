package org.disclosure.rollup.intake.xls;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Collects how the cells of an "XML Spreadsheet 2003" look, by their style's name. */
final class SpreadsheetXmlStyles {

    /** The style of cells that name none. */
    static final String DEFAULT = "Default";

    private static final int MOST_PARENTS = 20;

    /** Formats that are named instead of written, as the Chinese edition of Excel shows them. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("general number", "General"),
            Map.entry("general date", "yyyy/m/d h:mm"),
            Map.entry("long date", "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry("medium date", "d-mmm-yy"),
            Map.entry("short date", "yyyy/m/d"),
            Map.entry("long time", "h:mm:ss"),
            Map.entry("medium time", "h:mm AM/PM"),
            Map.entry("short time", "h:mm"),
            Map.entry("currency", "\"¥\"#,##0.00"),
            Map.entry("euro currency", "\"€\"#,##0.00"),
            Map.entry("fixed", "0.00"),
            Map.entry("standard", "#,##0.00"),
            Map.entry("percent", "0.00%"),
            Map.entry("scientific", "0.00E+00"),
            Map.entry("yes/no", "\"Yes\";\"Yes\";\"No\""),
            Map.entry("true/false", "\"True\";\"True\";\"False\""),
            Map.entry("on/off", "\"On\";\"On\";\"Off\""));

    private static final Set<String> RAISED = Set.of("Superscript", "Subscript");

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    private Style style = new Style("");

    /** A style as it is declared; what is null its parent says. */
    private static final class Style {

        private final String parent;
        private Boolean struck;
        private Boolean raised;
        private String format;

        Style(String parent) {
            this.parent = parent;
        }
    }

    /** Takes an element of the list of styles. */
    void start(String name, Attributes attributes) {
        switch (name) {
            case "Style" -> {
                String id = SpreadsheetXmlHandler.attribute(attributes, "ID", DEFAULT);
                style = new Style(
                        SpreadsheetXmlHandler.attribute(attributes, "Parent", id.equals(DEFAULT) ? "" : DEFAULT));
                styles.put(id, style);
            }
            case "Font" -> {
                String line = SpreadsheetXmlHandler.attribute(attributes, "StrikeThrough", null);
                String align = SpreadsheetXmlHandler.attribute(attributes, "VerticalAlign", null);
                style.struck = line == null ? style.struck : Boolean.valueOf(!line.equals("0"));
                style.raised = align == null ? style.raised : Boolean.valueOf(RAISED.contains(align));
            }
            case "NumberFormat" -> style.format = SpreadsheetXmlHandler.attribute(attributes, "Format", "General");
            default -> {
                // borders, colours, protection
            }
        }
    }

    /** Looks of text in a cell of this style. */
    Look look(String id) {
        Boolean struck = null;
        Boolean raised = null;
        Style at = styles.get(id);
        for (int parents = 0; at != null && parents < MOST_PARENTS; parents++) {
            struck = struck == null ? at.struck : struck;
            raised = raised == null ? at.raised : raised;
            at = styles.get(at.parent);
        }
        if (Boolean.TRUE.equals(struck)) {
            return Look.STRUCK;
        }
        return Boolean.TRUE.equals(raised) ? Look.RAISED : Look.PLAIN;
    }

    /** Format of a number in a cell of this style. */
    NumberFormat format(String id) {
        return formats.computeIfAbsent(id, key -> NumberFormat.of(code(key)));
    }

    private String code(String id) {
        Style at = styles.get(id);
        for (int parents = 0; at != null && parents < MOST_PARENTS; parents++) {
            if (at.format != null) {
                return NAMED.getOrDefault(at.format.toLowerCase(Locale.ROOT), at.format);
            }
            at = styles.get(at.parent);
        }
        return "General";
    }
}
