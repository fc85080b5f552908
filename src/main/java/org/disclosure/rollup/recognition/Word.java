package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;
import org.disclosure.rollup.intake.Row;

/**
 * A cell with words, and the labels that they make with those right below: a label may be broken over cells, {@code 商业}
 * and {@code 企业}.
 *
 * @param place the cell's place on the sheet
 * @param joined with the first of the cells below, with the first two, as far as that makes a label
 */
record Word(RawCell cell, int place, String key, List<Joined> joined) {

    private static final int MOST_CELLS_OF_A_LABEL = 3;

    /** A label broken over cells down to {@code last}. */
    record Joined(RawCell last, String text, String key) {}

    /**
     * All on a sheet, row by row.
     *
     * @param labels the keys of the labels that may be broken
     */
    static List<Word> all(KeyedSheet sheet, Set<String> labels) {
        List<Word> words = new ArrayList<>();
        int place = 0;
        for (Row row : sheet.sheet().rows()) {
            Deadline.check();
            for (int index = 0; index < row.size(); index++) {
                String key = sheet.key(place);
                if (!key.isEmpty()) {
                    words.add(new Word(row.get(index), place, key, joined(sheet, row.get(index), labels)));
                }
                place++;
            }
        }
        return words;
    }

    private static List<Joined> joined(KeyedSheet sheet, RawCell cell, Set<String> labels) {
        List<Joined> joined = List.of();
        String text = cell.text();
        for (int below = 1; below < MOST_CELLS_OF_A_LABEL; below++) {
            RawCell last = sheet.sheet().row(cell.row() + below).at(cell.column());
            if (last == null || sheet.key(last).isEmpty()) {
                break;
            }
            text = text.concat(last.text());
            String key = LabelText.key(text);
            if (labels.contains(key)) {
                joined = joined.isEmpty() ? new ArrayList<>() : joined;
                joined.add(new Joined(last, text, key));
            }
        }
        return joined;
    }
}
