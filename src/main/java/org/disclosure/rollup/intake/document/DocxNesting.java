package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

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
    static final Set<String> DRAWINGS = Set.of("drawing", "pict", "object");

    private static final String PROPERTIES = "docPr";
    private static final Pattern HIDDEN = Pattern.compile("visibility\\s*:\\s*hidden");
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
    private final ShapeFill fill = new ShapeFill();
    private int ground;

    /** Depth in the drawing of what is not shown of it; 0 when all is. */
    private int hidden;

    /**
     * An element begins.
     *
     * @param unwanted whether it is left out with all that is in it
     */
    Place start(String name, Attributes attributes, boolean unwanted) {
        boolean hiddenBox = hidden > 0 && name.equals(BOX);
        if (leftOut > 0 || unwanted || hiddenBox || LEFT_OUT.contains(name) || WAYS.contains(name) && isTaken()) {
            leftOut++;
            return Place.ASIDE;
        }
        if (name.equals(BOX)) {
            boxes.push(drawing);
            drawing = 0;
            ground = fill.ground();
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
            hide(name, attributes);
            fill.start(name, attributes);
            return Place.ASIDE;
        }
        return Place.TEXT;
    }

    /** A shape may be there and not be shown: newer programs say it beside what they draw, older ones of the shape itself. */
    private void hide(String name, Attributes attributes) {
        if (hidden > 0) {
            return;
        }
        if (name.equals(PROPERTIES) && WordLook.isSet(attributes.find("hidden"))) {
            hidden = drawing - 1;
        } else if (HIDDEN.matcher(String.valueOf(attributes.find("style"))).find()) {
            hidden = drawing;
        }
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
            hidden = drawing < hidden ? 0 : hidden;
            return Place.ASIDE;
        }
        return Place.TEXT;
    }

    /** The colour behind the text of the text box that was started last. */
    int ground() {
        return ground;
    }

    /** True if what is drawn here is not shown. */
    boolean isHidden() {
        return leftOut > 0 || hidden > 0;
    }

    /** True if the text here is text of the document. */
    boolean isText() {
        return leftOut == 0 && drawing == 0;
    }
}
