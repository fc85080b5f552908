package org.disclosure.rollup.intake.rtf;

import java.util.Map;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordLook;

/** What holds within a group of RTF: what its text is for, how it looks, in which table it stands. */
final class RtfState {

    /** Nobody puts tables into each other any deeper. */
    private static final int DEEPEST = 16;

    /** What control words mean that have no number. */
    private static final Map<String, Integer> DEFAULTS =
            Map.of("uc", 1, "up", 6, "dn", 6, "fs", 24, "charscalex", 100, "itap", 1);

    /** What the text of a group is for. */
    enum Destination {
        /** The document. */
        TEXT,
        /** What nobody sees in the document. */
        NOTHING,
        FONTS,
        COLOURS,
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
    private int position;
    private WordInk ink = WordInk.NONE;
    private int front = WordInk.AUTOMATIC;
    private int dark;

    /** The colour behind the paragraph, and the pattern there. */
    private int back = WordInk.AUTOMATIC;

    private int paragraphFront = WordInk.AUTOMATIC;
    private int paragraphDark;

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
        position = outer.position;
        ink = outer.ink;
        front = outer.front;
        dark = outer.dark;
        back = outer.back;
        paragraphFront = outer.paragraphFront;
        paragraphDark = outer.paragraphDark;
    }

    /** That of a group within. */
    RtfState inner() {
        return new RtfState(this);
    }

    /** How deep the paragraph is in tables. */
    int level() {
        return inTable || tableLevel > 0 ? Math.min(DEEPEST, Math.max(1, tableLevel)) : 0;
    }

    /** How deep it is when it can only be in a table within another. */
    int nestedLevel() {
        return Math.max(2, level());
    }

    TextRun.Look look() {
        if (deleted) {
            return TextRun.Look.DELETED;
        }
        if (hidden) {
            return TextRun.Look.HIDDEN;
        }
        boolean apart = raised || WordLook.isLifted(position, ink.size(), null);
        TextRun.Look plain = apart ? TextRun.Look.RAISED : TextRun.Look.PLAIN;
        return struck || struckTwice ? TextRun.Look.STRUCK : plain;
    }

    /** The ink of text, with what is behind it in its paragraph. */
    WordInk ink() {
        Integer own = ink.ground();
        int behind = RtfRow.shaded(dark, front, own == null ? WordInk.AUTOMATIC : own);
        if (behind == WordInk.AUTOMATIC) {
            behind = RtfRow.shaded(paragraphDark, paragraphFront, back);
        }
        return own != null && behind == own || own == null && behind == WordInk.AUTOMATIC ? ink : ink.on(behind);
    }

    void plain() {
        hidden = false;
        struck = false;
        struckTwice = false;
        raised = false;
        deleted = false;
        position = 0;
        ink = WordInk.NONE;
        front = WordInk.AUTOMATIC;
        dark = 0;
    }

    /** What a control word means that has no number. */
    static int numberOf(String word) {
        return DEFAULTS.getOrDefault(word, 0);
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
            case "up", "dn" -> position = number;
            case "fs" -> ink = ink.sized(number);
            case "charscalex" -> ink = ink.scaled(number);
            case "cf" -> ink = ink.coloured(number);
            case "highlight" -> ink = ink.highlighted(number);
            case "cb", "chcbpat" -> ink = ink.on(number);
            case "chcfpat" -> front = number;
            case "chshdng" -> dark = number;
            case "cbpat" -> back = number;
            case "cfpat" -> paragraphFront = number;
            case "shading" -> paragraphDark = number;
            case "pard" -> {
                inTable = false;
                tableLevel = -1;
                back = WordInk.AUTOMATIC;
                paragraphFront = WordInk.AUTOMATIC;
                paragraphDark = 0;
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
