package org.disclosure.rollup.publish.notice.part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.publish.xml.NotPlainException;
import org.disclosure.rollup.publish.xml.TextEdits;
import org.disclosure.rollup.publish.xml.XmlCursor;

/** The part of a workbook with the looks of its cells, and the places where others are added. */
final class StyleSheet {

    /** Its lists that others are added to. */
    enum Section {
        FONTS("fonts"),
        FILLS("fills"),
        BORDERS("borders"),
        LOOKS("cellXfs");

        private final String element;

        Section(String element) {
            this.element = element;
        }
    }

    private final String text;
    private final Map<Section, List<String>> items = new EnumMap<>(Section.class);
    private final Map<Section, int[]> countAt = new EnumMap<>(Section.class);
    private final Map<Section, Integer> endAt = new EnumMap<>(Section.class);

    StyleSheet(String text) throws NotPlainException {
        this.text = text;
        XmlCursor tag = new XmlCursor(text);
        Section section = null;
        int itemAt = 0;
        boolean named = false;
        while (tag.next()) {
            if (tag.depth() == 1 && !tag.isClose() && !SheetText.MAIN.equals(tag.get("xmlns"))) {
                throw new NotPlainException("Styles of another kind");
            } else if (tag.depth() == 2) {
                named |= tag.name().equals("cellStyleXfs");
                section = section(tag);
            } else if (tag.depth() == 3 && section != null) {
                itemAt = tag.isClose() ? itemAt : tag.start();
                if (tag.isClose() || tag.isEmpty()) {
                    items.get(section).add(text.substring(itemAt, tag.end()));
                }
            }
        }
        if (!named || endAt.size() < Section.values().length) {
            throw new NotPlainException("Styles without " + Section.values().length + " lists");
        }
    }

    private Section section(XmlCursor tag) throws NotPlainException {
        for (Section section : Section.values()) {
            if (tag.begins(section.element, 2) && !tag.isEmpty()) {
                if (items.put(section, new ArrayList<>()) != null) {
                    throw new NotPlainException("Two lists of " + section.element);
                }
                int[] place = tag.find("count");
                if (place != null) {
                    countAt.put(section, place);
                }
                return section;
            } else if (tag.ends(section.element, 2)) {
                endAt.put(section, tag.start());
            }
        }
        return null;
    }

    int count(Section section) {
        return items.get(section).size();
    }

    /** One of a list, as it is written. */
    String item(Section section, int index) throws NotPlainException {
        List<String> list = items.get(section);
        if (index < 0 || index >= list.size()) {
            throw new NotPlainException("No look " + index);
        }
        return list.get(index);
    }

    /** The part with more of each list. */
    String with(Map<Section, List<String>> more) {
        TextEdits edits = new TextEdits();
        more.forEach((section, added) -> {
            if (countAt.containsKey(section)) {
                int[] place = countAt.get(section);
                edits.replace(place[0], place[1], Integer.toString(count(section) + added.size()));
            }
            edits.insert(endAt.get(section), String.join("", added));
        });
        return edits.apply(text);
    }
}
