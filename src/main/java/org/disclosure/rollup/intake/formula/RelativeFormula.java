package org.disclosure.rollup.intake.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Writes formulas in R1C1 notation, as "XML Spreadsheet 2003" has them, in A1 notation: {@code RC[-1]} in C4 is B4. */
public final class RelativeFormula {

    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;

    private static final String PLACE = "(\\[-?\\d{1,7}]|\\d{1,7})?";

    private static final Pattern CELL = Pattern.compile("[Rr]" + PLACE + "[Cc]" + PLACE + "(?![\\w.(\\[])");

    /** Pieces that are copied unchanged: texts, sheets in quotes, functions, sheets, numbers and signs. */
    private static final Pattern SAME = Pattern.compile("\"[^\"]*\""
            + "|'(?:[^'\\[]|'')*'!"
            + "|[\\p{L}_][\\p{L}\\p{N}_.]*[(!]"
            + "|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+"
            + "|TRUE|FALSE|#[A-Z/0!?]+"
            + "|[-+*/^&=<>%(),:\\s]");

    /** A name, but none that is a cell, a row or a column in either notation. */
    private static final Pattern NAME =
            Pattern.compile("(?![RrCc]\\d*(?![\\p{L}\\p{N}_.])|[A-Za-z]{1,3}\\d+(?![\\p{L}\\p{N}_.]))"
                    + "[\\p{L}_][\\p{L}\\p{N}_.]*(?!\\[)");

    private final int row;
    private final int column;

    private RelativeFormula(int row, int column) {
        this.row = row;
        this.column = column;
    }

    /**
     * The formula without the equals sign; empty when it has something that cannot be written so.
     *
     * @param row of the cell, 0-based
     * @param column of the cell, 0-based
     */
    public static Optional<String> toA1(String formula, int row, int column) {
        // LibreOffice writes its own notation here too
        return OpenFormula.isMarked(formula)
                ? OpenFormula.toExcel(formula)
                : new RelativeFormula(row, column).translated(formula.startsWith("=") ? formula.substring(1) : formula);
    }

    private Optional<String> translated(String text) {
        StringBuilder a1 = new StringBuilder();
        Matcher cell = CELL.matcher(text);
        Matcher same = SAME.matcher(text);
        Matcher name = NAME.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (cell.region(at, text.length()).lookingAt()) {
                Optional<String> reference = reference(cell.group(1), cell.group(2));
                if (reference.isEmpty()) {
                    return Optional.empty();
                }
                a1.append(reference.get());
                at = cell.end();
            } else if (same.region(at, text.length()).lookingAt()) {
                a1.append(same.group());
                at = same.end();
            } else if (name.region(at, text.length()).lookingAt()) {
                a1.append(name.group());
                at = name.end();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(a1.toString());
    }

    private Optional<String> reference(String rowPart, String columnPart) {
        int toRow = place(rowPart, row);
        int toColumn = place(columnPart, column);
        if (toRow < 0 || toRow >= ROWS || toColumn < 0 || toColumn >= COLUMNS) {
            return Optional.empty();
        }
        return Optional.of(
                fixed(columnPart) + CellReference.convertNumToColString(toColumn) + fixed(rowPart) + (toRow + 1));
    }

    private static String fixed(String part) {
        return part == null || part.startsWith("[") ? "" : "$";
    }

    private static int place(String part, int own) {
        if (part == null) {
            return own;
        }
        return part.startsWith("[")
                ? own + Integer.parseInt(part, 1, part.length() - 1, 10)
                : Integer.parseInt(part) - 1;
    }
}
