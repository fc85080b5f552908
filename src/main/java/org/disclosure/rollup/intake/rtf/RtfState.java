package org.disclosure.rollup.intake.rtf;

import org.disclosure.rollup.intake.sheet.TextRun;

/** What holds within a group of RTF: what its text is for, how it looks, in which table it stands. */
final class RtfState {

    /** Half-points by which raised or lowered text differs from the line, at the least. */
    private static final int LIFTED = 6;

    /** Nobody puts tables into each other any deeper. */
    private static final int DEEPEST = 16;

    /** What the text of a group is for. */
    enum Destination {
        /** The document. */
        TEXT,
        /** What nobody sees in the document. */
        NOTHING,
        FONTS,
        /** A shape or a pair of writings, of which an inner group is text. */
        WRAPPING,
        /** The properties of a field of a form. */
        FORM_FIELD,
        /** An entry of a list to choose from. */
        FORM_ENTRY,
        OBJECT
    }

    Destination destination = Destination.NOTHING;
    int font = -1;
    int skippedAfterUnicode = 1;
    boolean inTable;
    int tableLevel = -1;

    /** Whether it defines a row of a table in another. */
    boolean nested;

    /** What is done when the group ends. */
    Runnable atEnd = () -> {};

    private boolean hidden;
    private boolean deleted;
    private boolean struck;
    private boolean struckTwice;
    private boolean raised;

    RtfState() {}

    private RtfState(RtfState outer) {
        destination = outer.destination;
        font = outer.font;
        skippedAfterUnicode = outer.skippedAfterUnicode;
        inTable = outer.inTable;
        tableLevel = outer.tableLevel;
        nested = outer.nested;
        hidden = outer.hidden;
        deleted = outer.deleted;
        struck = outer.struck;
        struckTwice = outer.struckTwice;
        raised = outer.raised;
    }

    /** That of a group within. */
    RtfState inner() {
        return new RtfState(this);
    }

    /** How deep the paragraph is in tables. */
    int level() {
        return inTable || tableLevel > 0 ? Math.min(DEEPEST, Math.max(1, tableLevel)) : 0;
    }

    TextRun.Look look() {
        if (deleted) {
            return TextRun.Look.DELETED;
        }
        if (hidden) {
            return TextRun.Look.HIDDEN;
        }
        TextRun.Look position = raised ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
        return struck || struckTwice ? TextRun.Look.STRUCK : position;
    }

    void plain() {
        hidden = false;
        struck = false;
        struckTwice = false;
        raised = false;
        deleted = false;
    }

    /** Takes a control word, if it says how text looks or where it stands. */
    void say(String word, boolean on, int number) {
        switch (word) {
            case "v" -> hidden = on;
            case "deleted" -> deleted = on;
            case "strike" -> struck = on;
            case "striked" -> struckTwice = on;
            case "super", "sub" -> raised = on;
            case "nosupersub" -> raised = false;
            case "up", "dn" -> raised |= Math.abs(number) >= LIFTED;
            case "pard" -> {
                inTable = false;
                tableLevel = -1;
            }
            case "intbl" -> inTable = on;
            case "itap" -> tableLevel = number;
            case "uc" -> skippedAfterUnicode = Math.max(0, number);
            default -> {
                // how the document looks otherwise
            }
        }
    }
}
