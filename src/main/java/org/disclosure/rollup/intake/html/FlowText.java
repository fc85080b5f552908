package org.disclosure.rollup.intake.html;

import java.util.EnumMap;
import java.util.Map;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellText;
import org.disclosure.rollup.intake.sheet.TextRun;

/**
 * The text of a cell or a paragraph as a page shows it: white space between words is one space, and what begins a new line
 * stands apart from what is before it. Between pieces of one look that something of another look parts, the space or the
 * line's end stays.
 */
final class FlowText {

    private static final String SPACE = " ";
    private static final String LINE = "\n";

    /** Characters that take no room: a zero width space, a soft hyphen, a byte order mark. */
    private static final String WITHOUT_WIDTH = "\u200B\u00AD\uFEFF";

    private final CellText text;

    /** By the looks that have text: what parts this text from the next of that look; empty for nothing. */
    private final Map<TextRun.Look, String> gaps = new EnumMap<>(TextRun.Look.class);

    FlowText(Limits limits) {
        this.text = new CellText(limits);
    }

    CellText text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Begins the text of another cell. */
    void clear() {
        text.clear();
        gaps.clear();
    }

    /** Adds text that flows. */
    void flow(String piece, TextRun.Look look) {
        int from = 0;
        for (int at = 0; at < piece.length(); at++) {
            char letter = piece.charAt(at);
            boolean space = letter <= ' ' || letter == '\u00A0';
            if (space || WITHOUT_WIDTH.indexOf(letter) >= 0) {
                letters(piece.substring(from, at), look);
                from = at + 1;
            }
            if (space) {
                space();
            }
        }
        letters(piece.substring(from), look);
    }

    private void letters(String letters, TextRun.Look look) {
        if (!letters.isEmpty()) {
            exact(letters, look);
        }
    }

    /** Adds text of which every space counts. */
    void exact(String piece, TextRun.Look look) {
        text.add(gaps.getOrDefault(look, "") + piece, look);
        gaps.put(look, "");
    }

    /** Parts what comes from what was. */
    void space() {
        gaps.replaceAll((look, gap) -> gap.isEmpty() ? SPACE : gap);
    }

    /** Lets what comes begin a new line. */
    void endLine() {
        gaps.replaceAll((look, gap) -> LINE);
    }
}
