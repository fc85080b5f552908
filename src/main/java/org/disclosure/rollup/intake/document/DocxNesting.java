package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Tells as the elements of a .docx document come which of them are its text, and which lie in what is left out or drawn. */
final class DocxNesting {

    /** Elements left out: the state before a change, hints on pronunciation, and properties without effect here. */
    private static final Set<String> LEFT_OUT = Set.of(
            "rPrChange",
            "pPrChange",
            "tcPrChange",
            "trPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGrid",
            "sectPr",
            "numPr",
            "sdtEndPr",
            "ctrlPr",
            "delInstrText",
            "rt");

    /** Elements that may hold a text box, and no text of their own. */
    private static final Set<String> DRAWINGS = Set.of("drawing", "pict", "object");

    private static final String BOX = "txbxContent";
    private static final String ALTERNATIVES = "AlternateContent";
    private static final Set<String> WAYS = Set.of("Choice", "Fallback");

    /** Kind of element. */
    enum Place {
        /** Nothing of the text. */
        ASIDE,
        /** A text box. */
        BOX,
        /** Text, or what wraps it. */
        TEXT
    }

    /** By the alternatives that we are in whether one is taken. */
    private final Deque<Boolean> alternatives = new ArrayDeque<>();

    /** Depth in the drawing of each text box that encloses the current place. */
    private final Deque<Integer> boxes = new ArrayDeque<>();

    private int leftOut;
    private int drawing;

    /**
     * An element begins.
     *
     * @param unwanted whether it is left out with all that is in it
     */
    Place start(String name, boolean unwanted) {
        if (leftOut > 0 || unwanted || LEFT_OUT.contains(name) || WAYS.contains(name) && isTaken()) {
            leftOut++;
            return Place.ASIDE;
        }
        if (name.equals(BOX)) {
            boxes.push(drawing);
            drawing = 0;
            return Place.BOX;
        }
        if (name.equals(ALTERNATIVES)) {
            alternatives.push(false);
            return Place.ASIDE;
        }
        if (WAYS.contains(name)) {
            alternatives.poll();
            alternatives.push(true);
            return Place.ASIDE;
        }
        if (drawing > 0 || DRAWINGS.contains(name)) {
            drawing++;
            return Place.ASIDE;
        }
        return Place.TEXT;
    }

    /** Of the ways to say the same that programs of different age know, the first is read. */
    private boolean isTaken() {
        return !alternatives.isEmpty() && alternatives.element();
    }

    Place end(String name) {
        if (leftOut > 0) {
            leftOut--;
            return Place.ASIDE;
        }
        if (name.equals(BOX)) {
            drawing = boxes.pop();
            return Place.BOX;
        }
        if (name.equals(ALTERNATIVES)) {
            alternatives.poll();
            return Place.ASIDE;
        }
        if (WAYS.contains(name)) {
            return Place.ASIDE;
        }
        if (drawing > 0) {
            drawing--;
            return Place.ASIDE;
        }
        return Place.TEXT;
    }

    /** True if the text here is text of the document. */
    boolean isText() {
        return leftOut == 0 && drawing == 0;
    }
}
