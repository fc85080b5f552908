package org.disclosure.rollup.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.disclosure.rollup.intake.XmlHandler.Attributes;

/** The text of a .docx document run by run, each with the look that the run and its styles give it. */
final class DocxText {

    /** Its digits are those of other fonts, 0xF000 higher. */
    private static final String SYMBOL = "Symbol";

    private static final int PRIVATE = 0xF000;

    private final WordSheets sheets;
    private final WordStyles styles;
    private final DocxTables tables;

    /** Whether the document says that the results of its fields are to be calculated anew. */
    private final boolean staleFields;

    /** What was being written where text boxes begin. */
    private final Deque<Place> outside = new ArrayDeque<>();

    private Place at = new Place();
    private int deleted;
    private int raised;
    private int placeholders;

    private static final class Place {

        private final WordFields fields = new WordFields();
        private final List<String> entries = new ArrayList<>();
        private Integer chosen;
        private String paragraph;
        private String character;
        private WordLook own = WordLook.NONE;
        private boolean mark;
    }

    DocxText(WordSheets sheets, WordStyles styles, DocxTables tables, boolean staleFields) {
        this.sheets = sheets;
        this.styles = styles;
        this.tables = tables;
        this.staleFields = staleFields;
    }

    void startBox() {
        outside.push(at);
        at = new Place();
        sheets.startBox();
    }

    void endBox() {
        sheets.endBox();
        at = outside.pop();
    }

    void startParagraph() {
        at.paragraph = null;
        startRun();
    }

    void endParagraph() {
        sheets.endParagraph();
    }

    /** A cell's fields end with it. */
    void endCell() {
        at.fields.clear();
    }

    void paragraphProperty(String name, Attributes attributes) {
        if (name.equals("pStyle")) {
            at.paragraph = attributes.find("val");
        }
    }

    void startRun() {
        at.character = null;
        at.own = WordLook.NONE;
        at.mark = false;
    }

    void runProperty(String name, Attributes attributes) {
        if (name.equals("rStyle")) {
            at.character = attributes.find("val");
        } else {
            at.own = at.own.with(name, attributes.find("val"));
        }
    }

    /** The rest of the run is the mark of a note. */
    void startMark() {
        at.mark = true;
    }

    /** Text that is deleted as a tracked change begins, or ends. */
    void delete(boolean begins) {
        deleted += begins ? 1 : -1;
    }

    /** The raised or lowered part of an equation begins, or ends. */
    void raise(boolean begins) {
        raised += begins ? 1 : -1;
    }

    /** Text that only says what is to be written there begins, or ends. */
    void holdPlace(boolean begins) {
        placeholders += begins ? 1 : -1;
    }

    TextRun.Look look() {
        TextRun.Look look = styles.look(tables.style(), at.paragraph, at.character, at.own);
        if (raised > 0 || at.mark) {
            look = look.and(TextRun.Look.RAISED);
        }
        return deleted > 0 || tables.isDeleted() ? look.and(TextRun.Look.DELETED) : look;
    }

    /**
     * Adds text. Of a placeholder only figures count: a program that fills a control in need not know that there was one.
     */
    void add(String text, TextRun.Look look) {
        if (!at.fields.isShown() || placeholders > 0 && text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        if (!text.isBlank()) {
            at.fields.noteText();
        }
        sheets.text(text, look);
    }

    /** A character of a certain font. */
    void symbol(Attributes attributes) {
        String code = attributes.find("char");
        if (code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return;
        }
        int character = Integer.parseInt(code, 16);
        int digit = character & 0xFF;
        boolean isDigit = SYMBOL.equalsIgnoreCase(attributes.find("font"))
                && (character & PRIVATE) == PRIVATE
                && Character.isDigit(digit);
        add(String.valueOf((char) (isDigit ? digit : character)), look());
    }

    void field(Attributes attributes) {
        switch (String.valueOf(attributes.find("fldCharType"))) {
            case "begin" -> {
                at.fields.begin(isStale(attributes));
                at.entries.clear();
                at.chosen = null;
            }
            case "separate" -> at.fields.separate();
            case "end" -> endField();
            default -> {
                // no other stands in a document
            }
        }
    }

    private boolean isStale(Attributes attributes) {
        return staleFields || WordLook.isSet(attributes.find("dirty"));
    }

    void startSimpleField(Attributes attributes) {
        at.fields.begin(isStale(attributes));
        at.fields.code(String.valueOf(attributes.find("instr")));
        at.fields.separate();
    }

    void endField() {
        WordFields.End end = at.fields.end();
        if (!end.formula().isEmpty()) {
            sheets.formula(end.formula());
        }
        if (!end.shown().isEmpty()) {
            sheets.text(end.shown(), look());
        }
    }

    void code(String text) {
        at.fields.code(text);
    }

    /** Of a drop-down list in an old form: its entries, and which of them is chosen. */
    void fieldProperty(String name, Attributes attributes) {
        String value = attributes.find("val");
        if (value == null) {
            return;
        }
        if (name.equals("listEntry")) {
            at.entries.add(value);
        } else if (value.matches("\\d{1,4}") && (name.equals("result") || at.chosen == null)) {
            // the default stands behind the result, and counts where there is none
            at.chosen = Integer.valueOf(value);
        }
    }

    void endFieldProperties() {
        int chosen = at.chosen == null ? 0 : at.chosen;
        if (chosen < at.entries.size()) {
            at.fields.choose(at.entries.get(chosen));
        }
    }
}
