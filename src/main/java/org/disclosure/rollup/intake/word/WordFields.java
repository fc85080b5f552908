package org.disclosure.rollup.intake.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.disclosure.rollup.intake.sheet.TextRun;

/**
 * The fields that a Word document is in the midst of, the innermost last. Of a field its stored result is seen, which Word
 * itself does not calculate anew, and never its code.
 */
public final class WordFields {

    /** Stand-in for an equation, a figure in a circle or a list, which Word draws without text. */
    static final String DRAWN = "\uFFFC";

    /** Fields whose result is no text of the document. */
    private static final Set<String> UNSEEN = Set.of("SET", "ASK", "XE", "TC", "TA", "RD");

    /** Largest length of a code that is examined. */
    private static final int LONGEST_CODE = 500;

    private final Deque<Field> fields = new ArrayDeque<>();
    private int hiding;

    private static final class Field {

        private final StringBuilder code = new StringBuilder();
        private final boolean stale;
        private boolean inCode = true;
        private boolean unseen;
        private boolean hasResult;
        private String choice = "";

        Field(boolean stale) {
            this.stale = stale;
        }

        private String code() {
            return code.toString().strip();
        }

        private String keyword() {
            return code().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        }

        private boolean hides() {
            return inCode || unseen;
        }
    }

    /**
     * Result of a field that has ended.
     *
     * @param shown what is seen of it besides its result
     * @param formula the formula of which no result is stored, or one that is not up to date; empty for none
     */
    public record End(String shown, String formula) {

        private static final End NOTHING = new End("", "");

        /**
         * Adds what is seen of it.
         *
         * @param look how its last run looks
         */
        public void addTo(WordSheets sheets, TextRun.Look look) {
            if (!formula.isEmpty()) {
                sheets.formula(formula);
            }
            if (!shown.isEmpty()) {
                sheets.text(shown, look);
            }
        }
    }

    /**
     * A field begins with its code.
     *
     * @param stale whether the document says that the result is to be calculated anew
     */
    public void begin(boolean stale) {
        fields.push(new Field(stale));
        hiding++;
    }

    public void code(String text) {
        if (!fields.isEmpty() && fields.peek().code.length() < LONGEST_CODE) {
            fields.peek().code.append(text);
        }
    }

    /** The entry that is chosen in a drop-down list. */
    public void choose(String entry) {
        if (!fields.isEmpty()) {
            fields.peek().choice = entry;
        }
    }

    /** The code ends, the result begins. */
    public void separate() {
        Field field = fields.peek();
        if (field != null && field.inCode) {
            field.inCode = false;
            field.unseen = UNSEEN.contains(field.keyword());
            hiding -= field.unseen ? 0 : 1;
        }
    }

    /** True if text here is visible. */
    public boolean isShown() {
        return hiding == 0;
    }

    /** Notes that text was seen. */
    public void noteText() {
        if (!fields.isEmpty()) {
            fields.peek().hasResult = true;
        }
    }

    public End end() {
        Field field = fields.poll();
        if (field == null) {
            return End.NOTHING;
        }
        hiding -= field.hides() ? 1 : 0;
        if (hiding > 0) {
            return End.NOTHING;
        }
        boolean formula = field.keyword().startsWith("=");
        if (formula) {
            return field.hasResult && !field.stale ? End.NOTHING : new End("", field.code());
        }
        if (field.hasResult) {
            return End.NOTHING;
        }
        boolean drawn =
                field.keyword().equals("EQ") || field.keyword().equals("FORMDROPDOWN") && field.choice.isEmpty();
        return new End(drawn ? DRAWN : field.choice, "");
    }

    /** A cell ends, and with it whatever was begun there. */
    public void clear() {
        fields.clear();
        hiding = 0;
    }
}
