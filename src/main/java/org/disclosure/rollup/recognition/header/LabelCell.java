package org.disclosure.rollup.recognition.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.recognition.text.ColumnMeaning;
import org.disclosure.rollup.recognition.text.ColumnWords;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.TableLabels;

/**
 * A cell with words, and the labels that they make with those right below: a label may be broken over cells, {@code 商业}
 * and {@code 企业}.
 *
 * @param place the cell's place on the sheet
 * @param joined with the first of the cells below, with the first two, as far as that makes a label
 * @param columns the columns of tables that the cell's own words mean
 */
record LabelCell(
        RawCell cell, int place, String key, List<BrokenLabel> joined, Map<TableLabels, ColumnMeaning> columns) {

    private static final int MOST_CELLS_OF_A_LABEL = 3;

    /** A label broken over cells down to {@code last}. */
    record BrokenLabel(RawCell last, String text, String key) {}

    /** All on a sheet, row by row. */
    static List<LabelCell> all(NormalisedSheet sheet, ColumnWords labels) {
        List<LabelCell> words = new ArrayList<>();
        int place = 0;
        for (Row row : sheet.sheet().rows()) {
            ReadingTimeLimit.check();
            for (int index = 0; index < row.size(); index++) {
                String key = sheet.key(place);
                if (!key.isEmpty()) {
                    RawCell cell = row.get(index);
                    words.add(new LabelCell(
                            cell, place, key, joined(sheet, cell, key, labels), labels.meanings(cell.text())));
                }
                place++;
            }
        }
        return words;
    }

    private static List<BrokenLabel> joined(NormalisedSheet sheet, RawCell cell, String first, ColumnWords labels) {
        List<BrokenLabel> joined = List.of();
        String text = cell.text();
        String key = first;
        for (int below = 1; below < MOST_CELLS_OF_A_LABEL && labels.isBeginning(key); below++) {
            RawCell last = sheet.sheet().row(cell.row() + below).at(cell.column());
            if (last == null || sheet.key(last).isEmpty()) {
                break;
            }
            text = text.concat(last.text());
            key = LabelText.key(text);
            if (labels.isPrinted(key)) {
                joined = joined.isEmpty() ? new ArrayList<>() : joined;
                joined.add(new BrokenLabel(last, text, key));
            }
        }
        return joined;
    }
}
