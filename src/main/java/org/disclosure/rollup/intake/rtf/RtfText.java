package org.disclosure.rollup.intake.rtf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.rtf.RtfState.Destination;

/** The text of an RTF document as its letters and marks come, and that of the text boxes in it. */
final class RtfText {

    /** Text boxes in text boxes; nobody writes more. */
    private static final int DEEPEST_BOX = 8;

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("lbr", "\n"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "));

    private final RtfLetters letters = new RtfLetters();
    private final RtfFields fields;
    private final Deque<RtfStory> stories = new ArrayDeque<>();

    /** How many letters are still left out that only stand in for one given by its number. */
    private int skipped;

    /** @param fields takes the entries of lists to choose from */
    RtfText(RtfFields fields) {
        this.fields = fields;
        stories.push(new RtfStory());
    }

    /** What the document says of its letters. */
    RtfLetters letters() {
        return letters;
    }

    /** The document, or the innermost text box. */
    RtfStory story() {
        return stories.element();
    }

    /** True if what comes next only stands in for a letter that is there already. */
    boolean skips() {
        if (skipped == 0) {
            return false;
        }
        skipped--;
        return true;
    }

    /** A group begins or ends, and with it nothing stands in for a letter any more. */
    void endSkipping() {
        skipped = 0;
    }

    /** Adds a letter by its number, which letters for other programs come after. */
    void unicode(int number, RtfState state) {
        add(String.valueOf((char) number), state);
        skipped = state.skippedAfterUnicode;
    }

    /**
     * Adds a byte of a letter, and the byte behind it where that is part of the same letter.
     *
     * @param raw whether it is not written in hexadecimal digits
     */
    void letter(int letter, boolean raw, RtfTokens tokens, RtfState state) {
        if (!isText(state)) {
            return;
        }
        addComplete(letters.add(letter, state.font), state);
        if (raw && letters.isBegun() && tokens.hasRaw() && letters.canEndWith(tokens.raw())) {
            // Chinese letters as they are: the second byte may look like a brace
            addComplete(letters.add(tokens.takeRaw(), state.font), state);
        }
    }

    void add(String text, RtfState state) {
        if (isText(state)) {
            addComplete(letters.end() + text, state);
        }
    }

    /** Adds the character that the word stands for, if it does. */
    boolean character(String word, RtfState state) {
        String character = CHARACTERS.get(word);
        if (character == null) {
            return false;
        }
        add(character, state);
        return true;
    }

    private static boolean isText(RtfState state) {
        return state.destination == Destination.TEXT || state.destination == Destination.FORM_ENTRY;
    }

    private void addComplete(String text, RtfState state) {
        if (state.destination == Destination.FORM_ENTRY) {
            fields.addEntry(text);
        } else if (!text.isEmpty()) {
            story().add(text, state.look(), state.ink());
        }
    }

    /** Ends a paragraph, a cell or a row, if the word does. */
    boolean mark(String word, RtfState state) {
        ReadingTimeLimit.check();
        switch (word) {
            case "par", "sect" -> endLetters(state).endParagraph(state.level());
            case "cell" -> endLetters(state).endCell(1);
            case "nestcell" -> endLetters(state).endCell(state.nestedLevel());
            case "row" -> endLetters(state).endRow(1);
            case "nestrow" -> endLetters(state).endRow(state.nestedLevel());
            default -> {
                return false;
            }
        }
        return true;
    }

    private RtfStory endLetters(RtfState state) {
        addComplete(letters.end(), state);
        return story();
    }

    /** Begins a text box, which ends with the group. */
    void startBox(RtfState state) {
        if (stories.size() > DEEPEST_BOX) {
            state.destination = Destination.NOTHING;
            return;
        }
        stories.push(new RtfStory());
        state.say("pard", true, 0);
        state.atEnd = () -> {
            List<RtfParagraph> paragraphs = endLetters(state).paragraphs(state.level());
            stories.pop();
            story().add(new RtfParagraph.Box(new ArrayList<>(paragraphs)));
        };
    }
}
