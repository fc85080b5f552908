package org.disclosure.rollup.intake.rtf;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.word.WordColour;
import org.disclosure.rollup.intake.word.WordInk;
import org.disclosure.rollup.intake.word.WordRow;

/** Collects the definition of a table's row from control words. */
final class RtfRow {

    /** No table of Word has more columns. */
    private static final int MOST_CELLS = 1_000;

    /** Patterns are measured in hundredths of a percent. */
    private static final double WHOLE = 10_000;

    private WordRow row;
    private int left;
    private int ground = WordInk.AUTOMATIC;
    private List<WordRow.Cell> cells = new ArrayList<>();
    private boolean joined;
    private boolean merged;
    private boolean continued;
    private int back = WordInk.AUTOMATIC;
    private int front = WordInk.AUTOMATIC;
    private int dark;

    /** Takes a control word, if it says something of the row. */
    void say(String word, int number) {
        switch (word) {
            case "trowd" -> {
                row = null;
                left = 0;
                ground = WordInk.AUTOMATIC;
                cells = new ArrayList<>();
                clear();
            }
            case "trleft" -> {
                row = null;
                left = number;
            }
            case "trcbpat" -> ground = number;
            case "clmrg" -> joined = true;
            case "clvmgf" -> merged = true;
            case "clvmrg" -> {
                merged = true;
                continued = true;
            }
            case "clcbpat" -> back = number;
            case "clcfpat" -> front = number;
            case "clshdng" -> dark = number;
            case "cellx" -> {
                row = null;
                if (cells.size() < MOST_CELLS) {
                    cells.add(new WordRow.Cell(number, joined, merged, continued, behind()));
                }
                clear();
            }
            default -> {
                // borders and distances
            }
        }
    }

    private int behind() {
        int shaded = shaded(dark, front, back);
        return shaded == WordInk.AUTOMATIC ? ground : shaded;
    }

    /** The colour of a pattern. */
    static int shaded(int dark, int front, int back) {
        return dark <= 0 ? back : WordColour.shaded(Math.min(1, dark / WHOLE), front, back);
    }

    private void clear() {
        joined = false;
        merged = false;
        continued = false;
        back = WordInk.AUTOMATIC;
        front = WordInk.AUTOMATIC;
        dark = 0;
    }

    /** The row; rows of one definition are one. */
    WordRow row() {
        if (row == null) {
            row = cells.isEmpty() ? WordRow.UNDEFINED : new WordRow(left, List.copyOf(cells));
        }
        return row;
    }
}
