package org.disclosure.rollup.intake.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.xlsx.XlsxText;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Takes the text of paragraphs of an OpenDocument file in its pieces, each with its look. Lines of the file between words are
 * one space.
 */
final class OdfText {

    private static final int MOST_SPACES = 1_000;

    private final OdfStyles styles;
    private final Function<OdfLook, TextRun.Look> seen;
    private final BiConsumer<String, TextRun.Look> sink;

    /** By the elements that are open how text in them looks. */
    private final Deque<OdfLook> looks = new ArrayDeque<>();

    /** By the paragraphs, text boxes and cells that are open whether text counts there. */
    private final Deque<Boolean> inParagraph = new ArrayDeque<>();

    private final StringBuilder piece = new StringBuilder();

    /** The white space that has come since the last letter. */
    private final StringBuilder gap = new StringBuilder();

    private TextRun.Look lookOfGap = TextRun.Look.PLAIN;

    private boolean begun;

    /** @param seen what matters of how text looks */
    OdfText(OdfStyles styles, Function<OdfLook, TextRun.Look> seen, BiConsumer<String, TextRun.Look> sink) {
        this.styles = styles;
        this.seen = seen;
        this.sink = sink;
        looks.push(OdfLook.NONE);
        inParagraph.push(false);
    }

    void start(String name, Attributes attributes) {
        endPiece();
        OdfLook own = switch (name) {
            case "text:span", "text:a" -> styles.look("text", attributes.find("text:style-name"));
            case "text:p", "text:h" -> styles.look("paragraph", attributes.find("text:style-name"));
            default -> OdfLook.NONE;
        };
        if ("none".equals(attributes.find("text:display"))) {
            own = OdfLook.HIDDEN;
        }
        looks.push(own.over(looks.getFirst()));
        switch (name) {
            case "text:p", "text:h" -> enter(true);
            case "text:s" -> exact(" ".repeat(spaces(attributes)));
            case "text:tab" -> exact("\t");
            case "text:line-break" -> exact("\n");
            default -> {
                // what stands in the text
            }
        }
    }

    private static int spaces(Attributes attributes) {
        String count = attributes.find("text:c");
        return count == null ? 1 : Math.max(1, Math.min(MOST_SPACES, Integer.parseInt(count)));
    }

    void end(String name) {
        endPiece();
        if (isParagraph(name) && begun && gap.chars().allMatch(letter -> letter == ' ')) {
            endGap();
            endPiece();
        }
        looks.pop();
        if (isParagraph(name)) {
            leave();
        }
    }

    private static boolean isParagraph(String name) {
        return name.equals("text:p") || name.equals("text:h");
    }

    /** Notes how text looks in the element that was started last, unless its own styles say otherwise. */
    void look(OdfLook look) {
        looks.push(look.over(looks.pop()));
    }

    /** Looks of the text in the element that was started last. */
    TextRun.Look look() {
        return seen.apply(looks.getFirst());
    }

    /** Begins something in which text counts only in paragraphs of its own, or not at all. */
    void enter(boolean paragraph) {
        endPiece();
        inParagraph.push(paragraph);
        gap.setLength(0);
        begun = false;
    }

    /** Ends what was entered last. */
    void leave() {
        endPiece();
        inParagraph.pop();
        gap.setLength(0);
        begun = true;
    }

    /** Adds text apart from the text beside it: that of a control. */
    void apart(String text) {
        if (!text.isBlank()) {
            sink.accept((begun ? " " : "") + text.strip(), look());
            begun = true;
            gap.setLength(0);
            addToGap('\n');
        }
    }

    void characters(String letters) {
        if (!inParagraph.getFirst()) {
            return;
        }
        for (int at = 0; at < letters.length(); at++) {
            char letter = letters.charAt(at);
            if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r') {
                addToGap(letter);
            } else {
                endGap();
                piece.append(letter);
                begun = true;
            }
        }
    }

    private void exact(String text) {
        if (inParagraph.getFirst()) {
            endGap();
            piece.append(text);
            begun = true;
        }
    }

    private void addToGap(char letter) {
        if (gap.length() < MOST_SPACES) {
            lookOfGap = gap.isEmpty() ? look() : lookOfGap;
            gap.append(letter);
        }
    }

    private void endGap() {
        boolean onlySpaces = gap.chars().allMatch(letter -> letter == ' ');
        String spaces = onlySpaces ? gap.toString() : begun ? " " : "";
        gap.setLength(0);
        if (spaces.isEmpty()) {
            return;
        }
        if (lookOfGap == look()) {
            piece.append(spaces);
        } else {
            sink.accept(spaces, lookOfGap);
        }
    }

    private void endPiece() {
        if (!piece.isEmpty()) {
            sink.accept(XlsxText.unescaped(piece.toString()), look());
            piece.setLength(0);
        }
    }
}
