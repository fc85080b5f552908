package org.disclosure.rollup.intake.document;

import java.util.Set;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The colour that a shape of a .docx document puts behind the text in it, as its elements come. */
final class ShapeFill {

    /** Shapes of older programs, which say it of themselves. */
    private static final Set<String> OLDER = Set.of("shape", "rect", "roundrect", "oval");

    private static final Set<String> PAPER = Set.of("bg1", "lt1");

    private int ground = Colour.WHITE;
    private boolean inFill;

    /** The colour behind text that comes next. */
    int ground() {
        return ground;
    }

    /** Takes an element of a drawing. */
    void start(String name, Attributes attributes) {
        if (OLDER.contains(name)) {
            ground = older(attributes);
        }
        switch (name) {
            case "spPr" -> {
                inFill = true;
                ground = Colour.WHITE;
            }
            case "ln" -> inFill = false;
            case "noFill" -> fill(Colour.WHITE);
            case "srgbClr" -> fill(WordColour.of(attributes.find("val")));
            case "schemeClr" ->
                fill(PAPER.contains(String.valueOf(attributes.find("val"))) ? Colour.WHITE : WordInk.ANY);
            case "gradFill", "blipFill", "pattFill", "prstClr", "sysClr", "scrgbClr", "hslClr" -> fill(WordInk.ANY);
            default -> {
                // what it is besides
            }
        }
    }

    private static int older(Attributes attributes) {
        String filled = attributes.find("filled");
        String colour = attributes.find("fillcolor");
        if (colour == null || filled != null && (filled.equals("f") || !WordLook.isOn(filled))) {
            return Colour.WHITE;
        }
        int told = WordColour.of(colour.split("\\s", 2)[0]);
        return told == WordInk.AUTOMATIC ? WordInk.ANY : told;
    }

    private void fill(Integer colour) {
        if (inFill) {
            ground = colour;
        }
    }
}
