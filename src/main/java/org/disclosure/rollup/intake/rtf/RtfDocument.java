package org.disclosure.rollup.intake.rtf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.rtf.RtfState.Destination;

/** Takes the paragraphs of an RTF document from its control words, with the objects that are embedded in it. */
final class RtfDocument {

    /** Groups in groups, and text boxes in text boxes; nobody writes more. */
    private static final int DEEPEST = 4_000;

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

    private final RtfTokens tokens;
    private final RtfLetters letters = new RtfLetters();
    private final RtfFields fields = new RtfFields();
    private final RtfObjects objects;
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final Deque<RtfStory> stories = new ArrayDeque<>();
    private RtfState state = new RtfState();
    private boolean starred;
    private int defaultFont = -1;
    private int definedFont;

    /** How many letters are still left out that only stand in for one given by its number. */
    private int skipped;

    private boolean begun;

    private RtfDocument(byte[] content, RtfObjects objects) {
        this.tokens = new RtfTokens(content);
        this.objects = objects;
        stories.push(new RtfStory());
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
        return document.stories.element().paragraphs(0);
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
        skipped = 0;
        groups.push(state);
        state = state.inner();
    }

    private void close() throws IOException {
        if (groups.isEmpty()) {
            throw new IOException("No group");
        }
        skipped = 0;
        state.atEnd.run();
        state = groups.pop();
    }

    private void word(String word, boolean wasStarred) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        Destination outer = state.destination;
        state.destination = RtfGroups.isBegunBy(word, wasStarred) ? RtfGroups.of(word, wasStarred, outer) : outer;
        switch (state.destination) {
            case TEXT -> text(word);
            case FONTS -> font(word);
            case FORM_FIELD, FORM_ENTRY -> fields.say(word, tokens.number(0), story());
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
            case "fcharset" -> letters.setFont(definedFont, tokens.number(0));
            default -> {
                // names and families
            }
        }
    }

    private void text(String word) {
        switch (word) {
            case "rtf" -> begun = true;
            case "ansicpg" -> letters.setDocument(tokens.number(0));
            case "deff" -> {
                defaultFont = tokens.number(0);
                state.font = defaultFont;
            }
            case "f" -> state.font = tokens.number(0);
            case "u" -> unicode(tokens.number(0));
            case "plain" -> {
                state.plain();
                state.font = defaultFont;
            }
            case "field" -> {
                fields.start();
                state.atEnd = () -> fields.end(story(), state.look());
            }
            case "shptxt", "dptxbxtext" -> startBox();
            case "nesttableprops" -> state.nested = true;
            default -> {
                if (CHARACTERS.containsKey(word)) {
                    add(CHARACTERS.get(word));
                } else if (!mark(word)) {
                    fields.say(word, tokens.number(0), story());
                    state.say(word, tokens.isOn(), tokens.number(word.equals("uc") ? 1 : 6));
                    story().row(state.nested ? nestedLevel() : 1).say(word, tokens.number(0));
                }
            }
        }
    }

    /** Ends a paragraph, a cell or a row, if the word does. */
    private boolean mark(String word) {
        ReadingTimeLimit.check();
        switch (word) {
            case "par", "sect" -> endLetters().endParagraph(state.level());
            case "cell" -> endLetters().endCell(1);
            case "nestcell" -> endLetters().endCell(nestedLevel());
            case "row" -> endLetters().endRow(1);
            case "nestrow" -> endLetters().endRow(nestedLevel());
            default -> {
                return false;
            }
        }
        return true;
    }

    private int nestedLevel() {
        return Math.max(2, state.level());
    }

    private void startBox() {
        if (stories.size() > DEEPEST_BOX) {
            state.destination = Destination.NOTHING;
            return;
        }
        stories.push(new RtfStory());
        state.say("pard", true, 0);
        state.atEnd = () -> {
            List<RtfParagraph> paragraphs = endLetters().paragraphs(state.level());
            stories.pop();
            story().add(new RtfParagraph.Box(new ArrayList<>(paragraphs)));
        };
    }

    private void symbol(char symbol) {
        if (symbol == '*') {
            starred = true;
            return;
        }
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (symbol) {
            case '\\', '{', '}' -> add(String.valueOf(symbol));
            case '~' -> add("\u00A0");
            case '_' -> add("-");
            case '\r', '\n' -> {
                if (state.destination == Destination.TEXT) {
                    mark("par");
                }
            }
            default -> {
                // where a word may be parted
            }
        }
    }

    /** Adds a letter by its number, which letters for other programs come after. */
    private void unicode(int number) {
        add(String.valueOf((char) number));
        skipped = state.skippedAfterUnicode;
    }

    /** @param raw whether it is not written in hexadecimal digits */
    private void letter(int letter, boolean raw) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (state.destination == Destination.OBJECT) {
            objects.add(letter);
            return;
        }
        if (state.destination != Destination.TEXT && state.destination != Destination.FORM_ENTRY) {
            return;
        }
        addComplete(letters.add(letter, state.font));
        if (raw && letters.isBegun() && tokens.hasRaw() && letters.canEndWith(tokens.raw())) {
            // Chinese letters as they are: the second byte may look like a brace
            addComplete(letters.add(tokens.takeRaw(), state.font));
        }
    }

    private void add(String text) {
        if (state.destination == Destination.TEXT || state.destination == Destination.FORM_ENTRY) {
            addComplete(letters.end() + text);
        }
    }

    private void addComplete(String text) {
        if (state.destination == Destination.FORM_ENTRY) {
            fields.addEntry(text);
        } else if (!text.isEmpty()) {
            story().add(text, state.look());
        }
    }

    private RtfStory endLetters() {
        addComplete(letters.end());
        return story();
    }

    private RtfStory story() {
        return stories.element();
    }
}
