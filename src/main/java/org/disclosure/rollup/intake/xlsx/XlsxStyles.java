package org.disclosure.rollup.intake.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosure.rollup.intake.format.NumberFormat;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.disclosure.rollup.intake.xml.XmlEvents;

/**
 * Styles of the cells of a workbook, by their number: they tell that a text is struck out or raised, and the format of
 * a number. Conditional formats are not read.
 */
final class XlsxStyles {

    /** Those of a workbook that says nothing of them. */
    static final XlsxStyles NONE = of(List.of());

    /** Look and number format of a cell. */
    record Style(Look look, NumberFormat format) {

        /** Style of a cell whose own style is missing. */
        static final Style PLAIN = new Style(Look.PLAIN, NumberFormat.of(NumberFormat.builtIn(0)));

        boolean isPlain() {
            return look == Look.PLAIN && format.isPlain();
        }
    }

    /** Cache of styles, which programs write alike into many files; they follow from the bytes alone. */
    private static final Map<Integer, CachedStyles> KNOWN = new ConcurrentHashMap<>();

    /** By the length of its part, which finds one but does not tell that it is the same. */
    private record CachedStyles(byte[] part, XlsxStyles styles) {}

    private static final int MOST = 64;
    private static final int LARGEST = 1 << 16;

    private final List<Style> styles;
    private final boolean plain;
    private final boolean since1904;

    private XlsxStyles(List<Style> styles, boolean plain, boolean since1904) {
        this.styles = styles;
        this.plain = plain;
        this.since1904 = since1904;
    }

    /** These in a workbook that counts days from 1904 on, or does not. */
    XlsxStyles counting(boolean from1904) {
        return from1904 == since1904 ? this : new XlsxStyles(styles, plain, from1904);
    }

    /**
     * Those of a styles part.
     *
     * @throws IOException when it is no XML
     */
    static XlsxStyles read(byte[] part) throws IOException {
        CachedStyles known = KNOWN.get(part.length);
        if (known != null && Arrays.equals(known.part(), part)) {
            return known.styles();
        }
        XlsxStylesHandler handler = new XlsxStylesHandler();
        XmlEvents.read(new ByteArrayInputStream(part), handler);
        XlsxStyles read = of(handler.styles());
        if (part.length <= LARGEST) {
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(part.length, new CachedStyles(part, read));
        }
        return read;
    }

    private static XlsxStyles of(List<Style> styles) {
        return new XlsxStyles(List.copyOf(styles), styles.stream().allMatch(Style::isPlain), false);
    }

    /** True if every cell looks as its value, whatever its style. */
    boolean arePlain() {
        return plain;
    }

    /** The look of a cell's font. */
    Look look(int style) {
        return plain ? Look.PLAIN : find(style).look();
    }

    /** A cell's value with how the cell's style makes it look. */
    RawCell formatted(int style, RawCell value) {
        Style found = find(style);
        return found.isPlain() ? value : value.shownBy(found.format(), found.look(), since1904);
    }

    private Style find(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Style.PLAIN;
    }
}
