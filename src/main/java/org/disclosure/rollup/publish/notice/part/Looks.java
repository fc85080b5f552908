package org.disclosure.rollup.publish.notice.part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.publish.notice.letter.NoticePage.Look;
import org.disclosure.rollup.publish.notice.letter.NoticeStyles;
import org.disclosure.rollup.publish.notice.part.StyleSheet.Section;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlCursor;

/** The looks of a workbook with those of a notice and of marked cells behind them. */
final class Looks {

    private static final int MOST = 60_000;

    /** In every workbook the first are there: no fill and a grey one, no border, the plain font. */
    private static final Map<Section, Integer> OF_ALL =
            new EnumMap<>(Map.of(Section.FONTS, 1, Section.FILLS, 2, Section.BORDERS, 1));

    private static final Map<Section, String> NUMBERS =
            new EnumMap<>(Map.of(Section.FONTS, "fontId", Section.FILLS, "fillId", Section.BORDERS, "borderId"));

    /** As a workbook that has nothing else has them. */
    private static final class OfNotice {

        private static final StyleSheet STYLES;
        private static final Map<Look, OfOne> LOOKS = new EnumMap<>(Look.class);

        static {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                NoticeStyles styles = new NoticeStyles(workbook);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook.getStylesSource().writeTo(out);
                STYLES = new StyleSheet(out.toString(StandardCharsets.UTF_8));
                for (Look look : Look.values()) {
                    int index = styles.of(look).getIndex();
                    LOOKS.put(look, OfOne.of(STYLES.item(Section.LOOKS, index)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final StyleSheet sheet;
    private final List<String> added = new ArrayList<>();
    private final Map<String, Integer> marks = new HashMap<>();

    Looks(StyleSheet sheet) throws NotPlainException {
        this.sheet = sheet;
        if (sheet.count(Section.LOOKS) > MOST) {
            throw new NotPlainException("Too many looks");
        }
        for (Look look : Look.values()) {
            added.add(OfNotice.LOOKS.get(look).behind(sheet));
        }
    }

    /**
     * A look of a notice.
     *
     * @param text with the name of each list in the place of the number in it
     */
    private record OfOne(String text, Map<Section, Integer> numbers) {

        static OfOne of(String xf) throws NotPlainException {
            Map<Section, Integer> numbers = new EnumMap<>(Section.class);
            String text = xf;
            for (Map.Entry<Section, String> attribute : NUMBERS.entrySet()) {
                XmlCursor tag = new XmlCursor(text);
                tag.next();
                numbers.put(attribute.getKey(), tag.number(attribute.getValue(), 0));
                text = with(text, attribute.getValue(), attribute.getKey().name());
            }
            return new OfOne(text, numbers);
        }

        /** The look where its fonts, fills and borders follow those of a workbook. */
        String behind(StyleSheet sheet) {
            String moved = text;
            for (Map.Entry<Section, Integer> number : numbers.entrySet()) {
                Section section = number.getKey();
                int ofAll = OF_ALL.get(section);
                int there = number.getValue();
                int behind = there < ofAll ? there : sheet.count(section) + there - ofAll;
                moved = moved.replace(section.name(), Integer.toString(behind));
            }
            return moved;
        }
    }

    private static String with(String xf, String attribute, String value) throws NotPlainException {
        XmlCursor tag = new XmlCursor(xf);
        tag.next();
        TextEdits edits = new TextEdits();
        edits.set(tag, attribute, value);
        return edits.apply(xf);
    }

    /** Number of a notice's look. */
    int of(Look look) {
        return sheet.count(Section.LOOKS) + look.ordinal();
    }

    /** Number of the look that is another one in the colour of a severity. */
    int marked(int look, Severity severity) throws NotPlainException {
        String key = look + severity.name();
        Integer known = marks.get(key);
        if (known != null) {
            return known;
        }
        String xf = look < sheet.count(Section.LOOKS)
                ? sheet.item(Section.LOOKS, look)
                : added.get(look - sheet.count(Section.LOOKS));
        XmlCursor fill = new XmlCursor(added.get(Look.valueOf(severity.name()).ordinal()));
        fill.next();
        added.add(with(with(xf, "fillId", fill.get("fillId")), "applyFill", "1"));
        int number = sheet.count(Section.LOOKS) + added.size() - 1;
        marks.put(key, number);
        return number;
    }

    /** The part with all of them. */
    String text() throws NotPlainException {
        Map<Section, List<String>> more = new EnumMap<>(Section.class);
        for (Map.Entry<Section, Integer> first : OF_ALL.entrySet()) {
            List<String> list = new ArrayList<>();
            for (int index = first.getValue(); index < OfNotice.STYLES.count(first.getKey()); index++) {
                list.add(OfNotice.STYLES.item(first.getKey(), index));
            }
            more.put(first.getKey(), list);
        }
        more.put(Section.LOOKS, added);
        return sheet.with(more);
    }
}
