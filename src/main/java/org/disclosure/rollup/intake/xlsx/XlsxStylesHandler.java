package org.disclosure.rollup.intake.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.intake.xml.XmlHandler;

/**
 * Collects the styles of a workbook's cells. A cell's style has the last word; the named style that it comes from is asked
 * for what the cell's leaves out, and for a struck-out font that the cell's says it does not replace.
 */
final class XlsxStylesHandler implements XmlHandler {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** A style by the number of its format. */
    private record StyleFormat(Look look, int format) {}

    private static final StyleFormat PLAIN = new StyleFormat(Look.PLAIN, 0);

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Look> fonts = new ArrayList<>();
    private final List<StyleFormat> named = new ArrayList<>();
    private final List<StyleFormat> cells = new ArrayList<>();
    private String list = "";

    /** The styles of the cells, in their order. */
    List<XlsxStyles.Style> styles() {
        Map<Integer, NumberFormat> formats = new HashMap<>();
        return cells.stream()
                .map(style -> new XlsxStyles.Style(
                        style.look(),
                        formats.computeIfAbsent(
                                style.format(),
                                key -> NumberFormat.of(codes.getOrDefault(key, NumberFormat.builtIn(key))))))
                .toList();
    }

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "fonts", "cellStyleXfs", "cellXfs", "dxfs", "numFmts" -> list = name;
            case "numFmt" -> startFormat(attributes);
            case "font" -> {
                if (list.equals("fonts")) {
                    fonts.add(Look.PLAIN);
                }
            }
            case "strike", "vertAlign" -> {
                if (list.equals("fonts") && !fonts.isEmpty()) {
                    fonts.set(fonts.size() - 1, fonts.get(fonts.size() - 1).and(look(name, attributes)));
                }
            }
            case "xf" -> startStyle(attributes);
            default -> {
                // sizes, colours, borders: nothing of the values
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals(list)) {
            list = "";
        }
    }

    /** The look that {@code strike} or {@code vertAlign} of a font gives. */
    static Look look(String name, Attributes attributes) {
        String value = attributes.find("val");
        if (name.equals("strike")) {
            return value == null || isTrue(value) ? Look.STRUCK : Look.PLAIN;
        }
        return "superscript".equals(value) || "subscript".equals(value) ? Look.RAISED : Look.PLAIN;
    }

    /** True if an attribute is present and on. */
    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    private void startFormat(Attributes attributes) {
        String code = attributes.find("formatCode");
        if (list.equals("numFmts") && code != null) {
            codes.put(number(attributes.find("numFmtId"), -1), code);
        }
    }

    private void startStyle(Attributes attributes) {
        if (list.equals("cellStyleXfs")) {
            named.add(style(attributes, PLAIN));
        } else if (list.equals("cellXfs")) {
            int base = number(attributes.find("xfId"), 0);
            cells.add(style(attributes, base < named.size() ? named.get(base) : PLAIN));
        }
    }

    private StyleFormat style(Attributes attributes, StyleFormat base) {
        int font = number(attributes.find("fontId"), -1);
        Look look = font < 0 ? base.look() : font < fonts.size() ? fonts.get(font) : Look.PLAIN;
        String applied = attributes.find("applyFont");
        if (applied != null && !isTrue(applied)) {
            look = look.and(base.look());
        }
        return new StyleFormat(look, number(attributes.find("numFmtId"), base.format()));
    }

    /** A number of another element; what is none counts as not written. */
    private static int number(String text, int otherwise) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }
}
