package org.disclosure.rollup.intake.rtf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.disclosure.rollup.intake.sheet.TextRun;

/** The fields that an RTF document is in the midst of, the innermost last. */
final class RtfFields {

    private static final int LIST = 2;

    /** The number that stands for no choice. */
    private static final int NOT_CHOSEN = 25;

    private static final int MOST_ENTRIES = 100;

    private final Deque<Field> fields = new ArrayDeque<>();

    private static final class Field {

        private final List<StringBuilder> entries = new ArrayList<>();
        private boolean stale;
        private boolean begun;
        private int type;
        private int chosen = NOT_CHOSEN;
        private int chosenFirst;

        private String choice() {
            int entry = chosen == NOT_CHOSEN ? chosenFirst : chosen;
            return type == LIST && entry >= 0 && entry < entries.size()
                    ? entries.get(entry).toString()
                    : "";
        }
    }

    void start() {
        fields.push(new Field());
    }

    /** Ends the innermost field. */
    void end(RtfStory story, TextRun.Look look) {
        Field field = fields.pop();
        if (field.begun) {
            story.add(new RtfParagraph.FieldEnd(field.choice(), look));
        }
    }

    /** Takes a control word, if it says something of the innermost field. */
    void say(String word, int number, RtfStory story) {
        if (fields.isEmpty()) {
            return;
        }
        Field field = fields.element();
        switch (word) {
            case "flddirty" -> field.stale = true;
            case "fldinst" -> {
                if (!field.begun) {
                    story.add(new RtfParagraph.FieldBegin(field.stale));
                }
                field.begun = true;
            }
            case "fldrslt" -> {
                if (field.begun) {
                    story.add(new RtfParagraph.FieldResult());
                }
            }
            case "fftype" -> field.type = number;
            case "ffres" -> field.chosen = number;
            case "ffdefres" -> field.chosenFirst = number;
            case "ffl" -> {
                if (field.entries.size() < MOST_ENTRIES) {
                    field.entries.add(new StringBuilder());
                }
            }
            default -> {
                // names, helps and formats
            }
        }
    }

    /** Adds to the last entry of the list to choose from. */
    void addEntry(String text) {
        if (!fields.isEmpty() && !fields.element().entries.isEmpty()) {
            List<StringBuilder> entries = fields.element().entries;
            entries.get(entries.size() - 1).append(text);
        }
    }
}
