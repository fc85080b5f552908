package org.disclosure.rollup.recognition.header;

import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.sheet.RawCell;

/** Tells a line that numbers the columns (栏次), as forms have under their headings, from a line of figures. */
public final class ColumnNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private ColumnNumbers() {}

    /**
     * True if the line numbers its columns one after the other: from 1, or those under each heading from 1, or from the
     * last number of another table.
     *
     * @param group how many columns stand under a heading
     * @param overFigures whether there are figures below
     */
    public static boolean are(List<RawCell> line, int group, boolean overFigures) {
        String first = line.get(0).text();
        boolean one = first.equals("1");
        if (!one && !(overFigures && NUMBER.matcher(first).matches())) {
            return false;
        }
        return areFrom(Integer.parseInt(first), line.size(), line) || one && areFrom(1, group, line);
    }

    private static boolean areFrom(int first, int again, List<RawCell> line) {
        for (int index = 0; index < line.size(); index++) {
            if (!line.get(index).text().equals(Integer.toString(first + index % again))) {
                return false;
            }
        }
        return true;
    }
}
