package org.disclosure.rollup.intake.rtf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.rtf.RtfState.Destination;

/** Takes the paragraphs of an RTF document from its groups and control words, with the objects that are embedded in it. */
final class RtfDocument {

    /** Groups in groups; nobody writes more. */
    private static final int DEEPEST = 4_000;

    private final RtfTokens tokens;
    private final RtfFields fields = new RtfFields();
    private final RtfText text = new RtfText(fields);
    private final RtfColours colours = new RtfColours();
    private final RtfObjects objects;
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private boolean starred;
    private int defaultFont = -1;
    private int definedFont;
    private boolean begun;

    private RtfDocument(byte[] content, RtfObjects objects) {
        this.tokens = new RtfTokens(content);
        this.objects = objects;
    }

    /**
     * The paragraphs of a document.
     *
     * @param objects takes what is embedded
     * @throws IOException when it is none, or is cut off
     */
    static List<RtfParagraph> read(byte[] content, RtfObjects objects) throws IOException {
        RtfDocument document = new RtfDocument(content, objects);
        document.read();
        return document.text.story().paragraphs(0);
    }

    private void read() throws IOException {
        do {
            RtfTokens.Kind kind = tokens.next();
            boolean wasStarred = starred;
            starred = false;
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word(), wasStarred);
                case SYMBOL -> symbol((char) tokens.value());
                case BYTE, HEX -> letter(tokens.value(), kind == RtfTokens.Kind.BYTE);
                default -> throw new IOException("Cut off");
            }
            // what comes after the document's own group is no part of it
        } while (!groups.isEmpty() || !begun);
    }

    private void open() throws IOException {
        ReadingTimeLimit.check();
        if (groups.size() >= DEEPEST) {
            throw new IOException("Too deep");
        }
        text.endSkipping();
        groups.push(state);
        state = state.inner();
    }

    private void close() throws IOException {
        if (groups.isEmpty()) {
            throw new IOException("No group");
        }
        text.endSkipping();
        state.atEnd.run();
        state = groups.pop();
    }

    private void word(String word, boolean wasStarred) {
        if (text.skips()) {
            return;
        }
        Destination outer = state.destination;
        state.destination = RtfGroups.isBegunBy(word, wasStarred) ? RtfGroups.of(word, wasStarred, outer) : outer;
        switch (state.destination) {
            case TEXT -> textWord(word);
            case FONTS -> font(word);
            case COLOURS -> colours.define(word, tokens.number(0));
            case FORM_FIELD, FORM_ENTRY -> fields.say(word, tokens.number(0), text.story());
            case OBJECT -> {
                if (word.equals("objdata")) {
                    objects.start();
                    state.atEnd = objects::end;
                }
            }
            default -> {
                // nothing of it is seen
            }
        }
    }

    private void font(String word) {
        switch (word) {
            case "f" -> definedFont = tokens.number(0);
            case "fcharset" -> text.letters().setFont(definedFont, tokens.number(0));
            default -> {
                // names and families
            }
        }
    }

    private void textWord(String word) {
        switch (word) {
            case "rtf" -> begun = true;
            case "ansicpg" -> text.letters().setDocument(tokens.number(0));
            case "deff" -> {
                defaultFont = tokens.number(0);
                state.font = defaultFont;
            }
            case "f" -> state.font = tokens.number(0);
            case "u" -> text.unicode(tokens.number(0), state);
            case "plain" -> {
                state.plain();
                state.font = defaultFont;
            }
            case "field" -> {
                fields.start();
                state.atEnd = () -> fields.end(text.story(), state.look());
            }
            case "shptxt", "dptxbxtext" -> text.startBox(state);
            case "nesttableprops" -> state.nested = true;
            default -> {
                if (!text.character(word, state) && !text.mark(word, state)) {
                    say(word);
                }
            }
        }
    }

    /** Takes what a word says of fields, of how text looks, and of the row of a table. */
    private void say(String word) {
        fields.say(word, tokens.number(0), text.story());
        int number = tokens.number(RtfState.numberOf(word));
        int told = RtfColours.isColour(word) ? colours.of(number) : number;
        state.say(word, tokens.isOn(), told);
        text.story().row(state.nested ? state.nestedLevel() : 1).say(word, told);
    }

    private void symbol(char symbol) {
        if (symbol == '*') {
            starred = true;
            return;
        }
        if (text.skips()) {
            return;
        }
        switch (symbol) {
            case '\\', '{', '}' -> text.add(String.valueOf(symbol), state);
            case '~' -> text.add("\u00A0", state);
            case '_' -> text.add("-", state);
            case '\r', '\n' -> {
                if (state.destination == Destination.TEXT) {
                    text.mark("par", state);
                }
            }
            default -> {
                // where a word may be parted
            }
        }
    }

    /** @param raw whether it is not written in hexadecimal digits */
    private void letter(int letter, boolean raw) {
        if (text.skips()) {
            return;
        }
        switch (state.destination) {
            case OBJECT -> objects.add(letter);
            case COLOURS -> {
                if (letter == ';') {
                    colours.end();
                }
            }
            default -> text.letter(letter, raw, tokens, state);
        }
    }
}
