package org.disclosure.rollup.intake.odf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Collects the formats of numbers of an OpenDocument file, and writes each as the code that Excel has for it. */
final class OdfFormats {

    private static final Set<String> STYLES = Set.of(
            "number:number-style",
            "number:currency-style",
            "number:percentage-style",
            "number:date-style",
            "number:time-style",
            "number:boolean-style",
            "number:text-style");

    private static final Pattern CONDITION =
            Pattern.compile("\\s*value\\(\\)\\s*([<>=!]{1,2})\\s*(-?\\d+(?:\\.\\d+)?)\\s*");
    private static final int MOST_SECTIONS = 3;

    private final Map<String, Format> formats = new HashMap<>();
    private final Map<String, Optional<NumberFormat>> made = new HashMap<>();
    private final StringBuilder letters = new StringBuilder();
    private String name = "";
    private Format format;
    private OdfDigits digits;

    /** A format without those that it shows some numbers by instead. */
    private static final class Format {

        private final StringBuilder code = new StringBuilder();
        private final List<String[]> others = new ArrayList<>();
        private final boolean percentage;
        private boolean elapsed;

        Format(boolean percentage) {
            this.percentage = percentage;
        }
    }

    void start(String element, Attributes attributes) {
        letters.setLength(0);
        if (STYLES.contains(element)) {
            name = String.valueOf(attributes.find("style:name"));
            format = new Format(element.equals("number:percentage-style"));
            format.elapsed = "false".equals(attributes.find("number:truncate-on-overflow"));
        } else if (format != null) {
            startPart(element, attributes);
        }
    }

    private void startPart(String element, Attributes attributes) {
        boolean full = "long".equals(attributes.find("number:style"));
        switch (element) {
            case "number:number" -> digits = new OdfDigits(attributes);
            case "number:embedded-text" -> digits.startText(attributes);
            case "number:scientific-number" -> format.code.append("0.00E+00");
            case "number:fraction" -> format.code.append("# ?/?");
            case "number:text-content" -> format.code.append('@');
            case "number:boolean" -> format.code.append("\"TRUE\"");
            case "number:year" -> format.code.append(full ? "yyyy" : "yy");
            case "number:month" ->
                format.code.append(
                        "true".equals(attributes.find("number:textual")) ? full ? "mmmm" : "mmm" : full ? "mm" : "m");
            case "number:day" -> format.code.append(full ? "dd" : "d");
            case "number:day-of-week", "number:era", "number:week-of-year", "number:quarter" ->
                format.code.append("aaaa");
            case "number:hours" -> format.code.append(format.elapsed ? "[h]" : full ? "hh" : "h");
            case "number:minutes" -> format.code.append("mm");
            case "number:seconds" -> format.code.append(full ? "ss" : "s");
            case "number:am-pm" -> format.code.append("AM/PM");
            case "style:map" ->
                format.others.add(new String[] {
                    String.valueOf(attributes.find("style:condition")),
                    String.valueOf(attributes.find("style:apply-style-name"))
                });
            default -> {
                // colours, and what only fills the cell
            }
        }
    }

    void end(String element) {
        if (format == null) {
            return;
        }
        if (STYLES.contains(element)) {
            formats.put(name, format);
            made.remove(name);
            format = null;
            return;
        }
        switch (element) {
            case "number:number" -> format.code.append(digits.code());
            case "number:embedded-text" -> digits.endText(letters.toString());
            case "number:text", "number:currency-symbol" -> text(letters.toString());
            default -> {
                // see startPart
            }
        }
        letters.setLength(0);
    }

    private void text(String text) {
        if (format.percentage && text.contains("%")) {
            format.code.append(quoted(text.substring(0, text.indexOf('%')))).append('%');
            format.code.append(quoted(text.substring(text.indexOf('%') + 1)));
        } else {
            format.code.append(quoted(text));
        }
    }

    /** Text that a format shows as it is. */
    static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\\\"\"") + '"';
    }

    void characters(String more) {
        if (format != null && letters.length() < MOST_LETTERS) {
            letters.append(more);
        }
    }

    private static final int MOST_LETTERS = 1_000;

    /** The format of this name. */
    Optional<NumberFormat> find(String wanted) {
        return made.computeIfAbsent(
                wanted, key -> Optional.ofNullable(formats.get(key)).map(found -> NumberFormat.of(code(found))));
    }

    private String code(Format found) {
        StringBuilder code = new StringBuilder();
        found.others.stream().limit(MOST_SECTIONS).forEach(other -> {
            Matcher condition = CONDITION.matcher(other[0]);
            Format instead = formats.get(other[1]);
            if (condition.matches() && instead != null) {
                String comparison = condition.group(1).replace("!=", "<>");
                code.append('[').append(comparison).append(condition.group(2)).append(']');
                code.append(instead.code).append(';');
            }
        });
        return code.append(found.code).toString();
    }
}
