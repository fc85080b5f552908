package org.disclosure.rollup.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.word.WordLook;
import org.disclosure.rollup.intake.word.WordSheets;
import org.disclosure.rollup.intake.word.WordTableBuilder;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** The tables that a .docx document is in the midst of, the innermost last, and what it says of their rows and cells. */
final class DocxTables {

    private final WordSheets sheets;
    private final Limits limits;
    private final Deque<Level> levels = new ArrayDeque<>();

    private static final class Level {

        private String style;
        private boolean rowDeleted;
        private boolean cellDeleted;
        private WordTableBuilder.Shape shape = WordTableBuilder.Shape.PLAIN;
    }

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
                sheets.startRow();
            }
            default -> {
                levels.element().cellDeleted = false;
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
