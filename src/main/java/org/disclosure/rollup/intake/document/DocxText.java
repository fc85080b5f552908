package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordStyles;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The text of a .docx document run by run, each with the look that the run and its styles give it. */
final class DocxText {

    /** Its digits are those of other fonts, 0xF000 higher. */
    private static final String SYMBOL = "Symbol";

    private static final int PRIVATE = 0xF000;

    /** Beside how letters are filled stands how they are drawn otherwise. */
    private static final Set<String> BESIDE_FILL =
            Set.of("textOutline", "glow", "shadow", "reflection", "scene3d", "props3d");

    private static final Pattern FIGURE = Pattern.compile("\\s*[-+−]?\\p{Nd}[\\p{Nd}.,，．]*\\s*(?:件|万?元)?\\s*");

    private final WordSheets sheets;
    private final WordStyles styles;
    private final DocxTables tables;

    /** True if the document asks for the results of its fields to be calculated anew. */
    private final boolean staleFields;

    /** Texts interrupted by text boxes. */
    private final Deque<Place> outside = new ArrayDeque<>();

    /** Text of a placeholder. */
    private final List<TextRun> held = new ArrayList<>();

    private Place at;
    private int deleted;
    private int raised;
    private int placeholders;

    private static final class Place {

        private final DocxFields fields;
        private String paragraph;
        private String character;
        private WordLook own = WordLook.NONE;

        /** The looks of the run by its styles; null as long as nobody asked. */
        private WordLook styled;

        /** The colour behind the paragraph; null for none that it says itself. */
        private Integer ground;

        private boolean mark;
        private boolean inFill;

        Place(boolean staleFields) {
            fields = new DocxFields(staleFields);
        }
    }

    DocxText(WordSheets sheets, WordStyles styles, DocxTables tables, boolean staleFields) {
        this.sheets = sheets;
        this.styles = styles;
        this.tables = tables;
        this.staleFields = staleFields;
        this.at = new Place(staleFields);
    }

    /** @param ground the colour behind its text */
    void startBox(int ground) {
        outside.push(at);
        at = new Place(staleFields);
        tables.startBox(ground);
        sheets.startBox();
    }

    void endBox() {
        sheets.endBox();
        tables.endBox();
        at = outside.pop();
    }

    void startParagraph() {
        at.paragraph = null;
        at.ground = null;
        startRun();
    }

    void endParagraph() {
        release();
        sheets.endParagraph();
    }

    /** A cell's fields end with it. */
    void endCell() {
        at.fields.clear();
    }

    void paragraphProperty(String name, Attributes attributes) {
        if (name.equals("pStyle")) {
            at.paragraph = attributes.find("val");
            at.styled = null;
        } else if (name.equals("shd")) {
            at.ground = WordColour.shading(attributes);
        }
    }

    void startRun() {
        at.character = null;
        at.own = WordLook.NONE;
        at.styled = null;
        at.mark = false;
        at.inFill = false;
    }

    void runProperty(String name, Attributes attributes) {
        if (name.equals("rStyle")) {
            at.character = attributes.find("val");
            at.styled = null;
        } else {
            at.own = at.own.with(name, attributes);
            fill(name, attributes);
        }
    }

    /** Newer programs may say in another way how letters are filled, which then holds. */
    private void fill(String name, Attributes attributes) {
        if (name.equals("textFill")) {
            at.inFill = true;
        } else if (BESIDE_FILL.contains(name)) {
            at.inFill = false;
        } else if (at.inFill && name.equals("noFill")) {
            at.own = at.own.inked(at.own.ink().coloured(WordInk.CLEAR));
        } else if (at.inFill && name.equals("srgbClr")) {
            at.own = at.own.inked(at.own.ink().coloured(WordColour.of(attributes.find("val"))));
        }
    }

    /** The rest of the run is the mark of a note. */
    void startMark() {
        at.mark = true;
    }

    /** Text that is deleted as a tracked change begins, or ends. */
    void delete(boolean begins) {
        deleted += begins ? 1 : -1;
    }

    /** The raised or lowered part of an equation begins, or ends. */
    void raise(boolean begins) {
        raised += begins ? 1 : -1;
    }

    /** Text that only says what is to be written there begins, or ends. */
    void holdPlace(boolean begins) {
        release();
        placeholders += begins ? 1 : -1;
    }

    /** True if what stands here is deleted as a tracked change. */
    boolean isDeleted() {
        return deleted > 0 || tables.isDeleted();
    }

    TextRun.Look look() {
        WordLook styled = styled();
        TextRun.Look look = at.own.over(styled).look(styled.ink().size());
        if (raised > 0 || at.mark) {
            look = look.and(TextRun.Look.RAISED);
        }
        return isDeleted() ? look.and(TextRun.Look.DELETED) : look;
    }

    private WordLook styled() {
        if (at.styled == null) {
            at.styled = styles.look(tables.style(), at.paragraph, at.character);
        }
        return at.styled;
    }

    /** The look, and whether the text is seen. */
    private TextRun.Look seen(String text, TextRun.Look look) {
        WordInk ink = at.own.over(styled()).ink();
        WordInk.Sight sight = ink.sight(grounds());
        if (sight == WordInk.Sight.DOUBTFUL && !text.isBlank()) {
            sheets.doubt();
        }
        return sight == WordInk.Sight.UNSEEN ? look.and(TextRun.Look.UNSEEN) : look;
    }

    /** The colours of which one is behind the text. */
    private Collection<Integer> grounds() {
        Integer ground = at.ground == null ? styles.ground(at.paragraph) : at.ground;
        return ground == null || ground == WordInk.AUTOMATIC ? tables.grounds(styles) : List.of(ground);
    }

    void add(String text, TextRun.Look said) {
        TextRun.Look look = seen(text, said);
        if (placeholders > 0) {
            held.add(new TextRun(text, look));
        } else if (at.fields.isShown()) {
            if (!text.isBlank()) {
                at.fields.noteText();
            }
            sheets.text(text, look);
        }
    }

    /** Takes of a placeholder a figure alone: a program that fills a control in may leave the word that it is empty. */
    private void release() {
        String text = held.stream().map(TextRun::text).collect(Collectors.joining());
        if (FIGURE.matcher(text).matches() && at.fields.isShown()) {
            held.forEach(piece -> sheets.text(piece.text(), piece.look()));
        }
        held.clear();
    }

    /** A character of a certain font. */
    void symbol(Attributes attributes) {
        String code = attributes.find("char");
        if (code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return;
        }
        int character = Integer.parseInt(code, 16);
        int digit = character & 0xFF;
        boolean isDigit = SYMBOL.equalsIgnoreCase(attributes.find("font"))
                && (character & PRIVATE) == PRIVATE
                && Character.isDigit(digit);
        add(String.valueOf((char) (isDigit ? digit : character)), look());
    }

    void field(Attributes attributes) {
        switch (String.valueOf(attributes.find("fldCharType"))) {
            case "begin" -> at.fields.begin(attributes);
            case "separate" -> at.fields.separate();
            case "end" -> endField();
            default -> {
                // no other stands in a document
            }
        }
    }

    void startSimpleField(Attributes attributes) {
        at.fields.begin(attributes);
        at.fields.code(String.valueOf(attributes.find("instr")));
        at.fields.separate();
    }

    void endField() {
        at.fields.end(sheets, seen("", look()));
    }

    /** The fields where we are. */
    DocxFields fields() {
        return at.fields;
    }
}
