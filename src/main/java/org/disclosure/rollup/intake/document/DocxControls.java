package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The content controls of a .docx document that we are in the midst of. */
final class DocxControls {

    private static final String CONTENTS = "Table of Contents";

    private final Deque<Control> open = new ArrayDeque<>();

    private static final class Control {

        private boolean placeholder;
        private boolean contents;
    }

    void start() {
        open.push(new Control());
    }

    void end() {
        open.pop();
    }

    void property(String name, Attributes attributes) {
        if (name.equals("showingPlcHdr")) {
            open.element().placeholder = WordLook.isOn(attributes.find("val"));
        } else if (name.equals("docPartGallery")) {
            open.element().contents = CONTENTS.equals(attributes.find("val"));
        }
    }

    /** True if the innermost holds a list of contents. */
    boolean isContents() {
        return !open.isEmpty() && open.element().contents;
    }

    /** True if the innermost holds what only says that something is to be written there. */
    boolean isPlaceholder() {
        return !open.isEmpty() && open.element().placeholder;
    }
}
