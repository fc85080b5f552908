package org.disclosure.rollup.publish.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes in places of a text that do not overlap; what is put into the same place stays in its order. */
public final class TextEdits {

    private record Edit(int from, int to, String by) {}

    private final List<Edit> edits = new ArrayList<>();

    public void insert(int at, String text) {
        replace(at, at, text);
    }

    public void replace(int from, int to, String by) {
        edits.add(new Edit(from, to, by));
    }

    /** Gives an attribute of the tag that the cursor is at a value. */
    public void set(XmlCursor tag, String attribute, String value) throws NotPlainException {
        int[] place = tag.find(attribute);
        if (place == null) {
            insert(tag.nameEnd(), " " + attribute + "=\"" + value + "\"");
        } else {
            replace(place[0], place[1], value);
        }
    }

    /** The text with all changes. */
    public String apply(String text) {
        edits.sort(Comparator.comparingInt(Edit::from));
        StringBuilder changed = new StringBuilder(text.length() + 1024);
        int at = 0;
        for (Edit edit : edits) {
            changed.append(text, at, edit.from()).append(edit.by());
            at = edit.to();
        }
        return changed.append(text, at, text.length()).toString();
    }
}
