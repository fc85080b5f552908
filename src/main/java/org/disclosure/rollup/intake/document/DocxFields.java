package org.disclosure.rollup.intake.document;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordFields;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The fields of a .docx document as they begin and end, those of old forms among them. */
final class DocxFields {

    private final WordFields fields = new WordFields();

    /** True if the document asks for the results of its fields to be calculated anew. */
    private final boolean stale;

    private final List<String> entries = new ArrayList<>();
    private Integer chosen;

    DocxFields(boolean stale) {
        this.stale = stale;
    }

    /** A field's code begins. */
    void begin(Attributes attributes) {
        fields.begin(stale || WordLook.isSet(attributes.find("dirty")));
        entries.clear();
        chosen = null;
    }

    /** A field's code ends, its result begins. */
    void separate() {
        fields.separate();
    }

    void code(String text) {
        fields.code(text);
    }

    /** Of a drop-down list in an old form: its entries, and which of them is chosen. */
    void property(String name, Attributes attributes) {
        String value = attributes.find("val");
        if (value == null) {
            return;
        }
        if (name.equals("listEntry")) {
            entries.add(value);
        } else if (value.matches("\\d{1,4}") && (name.equals("result") || chosen == null)) {
            // the default stands behind the result, and counts where there is none
            chosen = Integer.valueOf(value);
        }
    }

    void endProperties() {
        int entry = chosen == null ? 0 : chosen;
        if (entry < entries.size()) {
            fields.choose(entries.get(entry));
        }
    }

    boolean isShown() {
        return fields.isShown();
    }

    void noteText() {
        fields.noteText();
    }

    /**
     * A field ends.
     *
     * @param look how its last run looks
     */
    void end(WordSheets sheets, TextRun.Look look) {
        fields.end().addTo(sheets, look);
    }

    void clear() {
        fields.clear();
    }
}
