package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordStyles;
import org.disclosure.rollup.intake.word.WordTableBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The tables that a .docx document is in the midst of, the innermost last, and what it says of their rows and cells. */
final class DocxTables {

    private final WordSheets sheets;
    private final Limits limits;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Deque<Base> bases = new ArrayDeque<>(List.of(new Base(0, List.of(Colour.WHITE))));

    private static final class Level {

        private String style;
        private boolean rowDeleted;
        private boolean cellDeleted;
        private WordTableBuilder.Shape shape = WordTableBuilder.Shape.PLAIN;

        /** The colours behind the table, the row and the cell that we are in. */
        private int ground = WordInk.AUTOMATIC;

        private int rowGround = WordInk.AUTOMATIC;
        private int cellGround = WordInk.AUTOMATIC;

        private Collection<Integer> grounds(WordStyles styles) {
            for (int said : List.of(cellGround, rowGround, ground)) {
                if (said != WordInk.AUTOMATIC) {
                    return List.of(said);
                }
            }
            return styles.grounds(style);
        }
    }

    /**
     * What tables stand on: the page or a text box.
     *
     * @param depth how many tables are around it
     */
    private record Base(int depth, Collection<Integer> grounds) {}

    DocxTables(WordSheets sheets, Limits limits) {
        this.sheets = sheets;
        this.limits = limits;
    }

    void start(String element) {
        switch (element) {
            case "tbl" -> {
                levels.push(new Level());
                sheets.startTable();
            }
            case "tr" -> {
                levels.element().rowDeleted = false;
                levels.element().rowGround = WordInk.AUTOMATIC;
                sheets.startRow();
            }
            default -> {
                levels.element().cellDeleted = false;
                levels.element().cellGround = WordInk.AUTOMATIC;
                levels.element().shape = WordTableBuilder.Shape.PLAIN;
                sheets.startCell();
            }
        }
    }

    void end(String element) {
        switch (element) {
            case "tbl" -> {
                levels.pop();
                sheets.endTable();
            }
            case "tr" -> levels.element().rowDeleted = false;
            default -> {
                sheets.endCell(levels.element().shape);
                levels.element().cellDeleted = false;
            }
        }
    }

    void tableProperty(String name, Attributes attributes) {
        if (name.equals("tblStyle")) {
            levels.element().style = attributes.find("val");
        } else if (name.equals("shd")) {
            levels.element().ground = WordColour.shading(attributes);
        }
    }

    /** Takes what a row says of its table. */
    void exception(String name, Attributes attributes) {
        if (name.equals("shd")) {
            levels.element().rowGround = WordColour.shading(attributes);
        }
    }

    void rowProperty(String name, Attributes attributes) {
        switch (name) {
            case "gridBefore" -> sheets.skip(number(attributes, 0));
            case "hidden" -> {
                if (WordLook.isOn(attributes.find("val"))) {
                    sheets.hideRow();
                }
            }
            case "del" -> levels.element().rowDeleted = true;
            default -> {
                // how the row looks
            }
        }
    }

    void cellProperty(String name, Attributes attributes) {
        Level level = levels.element();
        WordTableBuilder.Shape old = level.shape;
        String value = attributes.find("val");
        switch (name) {
            case "gridSpan" ->
                level.shape = new WordTableBuilder.Shape(
                        Math.max(1, number(attributes, 1)), old.merged(), old.continued(), old.joined());
            case "vMerge" ->
                level.shape = new WordTableBuilder.Shape(old.width(), true, !"restart".equals(value), old.joined());
            case "hMerge" ->
                level.shape = new WordTableBuilder.Shape(
                        old.width(), old.merged(), old.continued(), !"restart".equals(value));
            case "cellMerge" -> {
                // merged as a tracked change
                String merge = attributes.find("vMerge");
                if (merge != null) {
                    level.shape = new WordTableBuilder.Shape(old.width(), true, merge.equals("cont"), old.joined());
                }
            }
            case "cellDel" -> level.cellDeleted = true;
            case "shd" -> level.cellGround = WordColour.shading(attributes);
            default -> {
                // how the cell looks
            }
        }
    }

    /** No more columns than a sheet may have. */
    private int number(Attributes attributes, int otherwise) {
        String value = attributes.find("val");
        if (value == null || !value.strip().matches("\\d{1,9}")) {
            return otherwise;
        }
        return Math.min(Integer.parseInt(value.strip()), limits.columns());
    }

    /** Notes the colour of the page, which not all programs show. */
    void paint(Integer page) {
        if (page != null && page != WordInk.AUTOMATIC) {
            bases.clear();
            bases.push(new Base(0, List.of(Colour.WHITE, page)));
        }
    }

    /** A text box begins, with a colour behind its text. */
    void startBox(int ground) {
        bases.push(new Base(levels.size(), List.of(ground)));
    }

    void endBox() {
        bases.pop();
    }

    /** The colours of which one is behind paragraphs here. */
    Collection<Integer> grounds(WordStyles styles) {
        int depth = levels.size();
        for (Level level : levels) {
            if (depth-- <= bases.element().depth()) {
                break;
            }
            Collection<Integer> grounds = level.grounds(styles);
            if (!grounds.isEmpty()) {
                return grounds;
            }
        }
        return bases.element().grounds();
    }

    /** True if the row or the cell is deleted as a tracked change. */
    boolean isDeleted() {
        for (Level level : levels) {
            if (level.rowDeleted || level.cellDeleted) {
                return true;
            }
        }
        return false;
    }

    /** The style of the innermost table; null outside of tables and for one that names none. */
    String style() {
        return levels.isEmpty() ? null : levels.element().style;
    }
}
