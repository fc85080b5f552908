package org.disclosure.rollup.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.TextRun.Look;

/**
 * Collects how the cells of a workbook look, by the number of their style: what tells that a text is struck out or raised,
 * and by which format a number is shown. A cell's style has the last word; the named style that it comes from is asked for
 * what the cell's leaves out, and for a struck-out font that the cell's says it does not replace. Formats that a
 * condition gives to a cell are not looked into.
 */
final class XlsxStyles implements XmlHandler {

    /** Styles of no workbook with styles: plain. */
    private static final Style PLAIN = new Style(Look.PLAIN, 0);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** How cells of a style look; the format is the number of one. */
    private record Style(Look look, int format) {}

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Look> fonts = new ArrayList<>();
    private final List<Style> named = new ArrayList<>();
    private final List<Style> cells = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private String list = "";
    private boolean plain = true;
    private boolean since1904;

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
            Style style = style(attributes, find(named, number(attributes.find("xfId"), 0)));
            cells.add(style);
            plain &= style.look() == Look.PLAIN && format(style.format()).isPlain();
        }
    }

    private Style style(Attributes attributes, Style base) {
        String font = attributes.find("fontId");
        int at = number(font, -1);
        Look look = font == null ? base.look() : at >= 0 && at < fonts.size() ? fonts.get(at) : Look.PLAIN;
        String applied = attributes.find("applyFont");
        if (applied != null && !isTrue(applied)) {
            look = look.and(base.look());
        }
        return new Style(look, number(attributes.find("numFmtId"), base.format()));
    }

    private static Style find(List<Style> styles, int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : PLAIN;
    }

    /** A number of another element; what is none is left out as if nothing were written. */
    private static int number(String text, int otherwise) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }

    /** Says that days are counted from 1904 on. */
    void countDaysFrom1904(boolean so) {
        since1904 = so;
    }

    /** Whether no cell looks other than its value, whatever its style. */
    boolean arePlain() {
        return plain;
    }

    /** The look of a cell's font. */
    Look look(int style) {
        return find(cells, style).look();
    }

    /** How a style makes another value look. */
    RawCell formatted(int style, RawCell value) {
        if (value.kind() == RawCell.Kind.NUMBER) {
            return value.with(details(style, value.text()));
        }
        return look(style) == Look.STRUCK ? value.with(CellDetails.NONE.allStruckOut()) : value;
    }

    /** What a cell of a number says besides: what is seen of it, and whether that is struck out. */
    CellDetails details(int style, String digits) {
        Style found = find(cells, style);
        CellDetails details = found.look() == Look.STRUCK ? CellDetails.NONE.allStruckOut() : CellDetails.NONE;
        NumberFormat format = format(found.format());
        return format.isPlain()
                ? details
                : format.shown(new BigDecimal(digits), since1904)
                        .map(details::showing)
                        .orElse(details);
    }

    private NumberFormat format(int number) {
        return formats.computeIfAbsent(
                number, key -> NumberFormat.of(codes.getOrDefault(key, NumberFormat.builtIn(key))));
    }
}
