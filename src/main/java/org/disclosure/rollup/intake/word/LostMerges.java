package org.disclosure.rollup.intake.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.limit.UnreadableFileException;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/**
 * Tells whether cells are missing in the tables of a Word 2003 XML document. LibreOffice (7.4) and OpenOffice leave out, when
 * they save one, what a cell that goes down over several rows covers; the cells beside it then stand in other columns, and
 * nothing in the file says which.
 */
public final class LostMerges {

    private static final Pattern PROGRAMS = Pattern.compile("(?:Libre|Open|Neo|Star)Office|Collabora");
    private static final String PROGRAM = "Editor";

    /** Names of programs are short. */
    private static final int LONGEST = 200;

    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder program = new StringBuilder();
    private boolean inProgram;
    private boolean uneven;

    private static final class Table {

        private int rows;
        private int first;
        private int width;
    }

    /** An element begins; names are without their prefixes. */
    public void start(String name, Attributes attributes) {
        inProgram = name.equals(PROGRAM);
        if (name.equals("tbl")) {
            tables.push(new Table());
        } else if (!tables.isEmpty()) {
            Table table = tables.element();
            switch (name) {
                case "tr" -> table.width = 0;
                case "tc" -> table.width++;
                case "gridSpan" -> table.width += number(attributes) - 1;
                case "gridBefore", "gridAfter" -> table.width += number(attributes);
                default -> {
                    // takes no columns
                }
            }
        }
    }

    private static int number(Attributes attributes) {
        String value = String.valueOf(attributes.find("val")).strip();
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    }

    /** The end of an element. */
    public void end(String name) {
        inProgram = false;
        if (name.equals("tbl")) {
            tables.pop();
        } else if (name.equals("tr") && !tables.isEmpty()) {
            Table table = tables.element();
            table.first = table.rows++ == 0 ? table.width : table.first;
            uneven |= table.width != table.first;
        }
    }

    /** A piece of text. */
    public void text(char[] characters, int start, int length) {
        if (inProgram) {
            program.append(characters, start, Math.min(length, LONGEST - Math.min(LONGEST, program.length())));
        }
    }

    /**
     * @throws UnreadableFileException when cells are missing
     */
    public void check() {
        if (uneven && PROGRAMS.matcher(program).find()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.LOST_MERGES);
        }
    }
}
