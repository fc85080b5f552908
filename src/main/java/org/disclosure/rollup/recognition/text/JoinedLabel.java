package org.disclosure.rollup.recognition.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.disclosure.rollup.form.FormLabel;

/**
 * A label written in one with headings over it, as programs do that know no merged cells: {@code 申请人情况.自然人},
 * {@code 行政复议_结果维持}. Whatever parts them is no part of the words.
 *
 * @param keys the words with the headings' numbering and without
 * @param exact whether the label is as printed
 */
record JoinedLabel(Set<String> keys, boolean exact) {

    /** The label and its variants, each behind one or more of its headings. */
    static List<JoinedLabel> all(FormLabel label, String title) {
        List<JoinedLabel> all = new ArrayList<>();
        for (List<String> headings : headings(label, title)) {
            all.add(new JoinedLabel(keys(headings, label.text()), true));
            label.variants().forEach(variant -> all.add(new JoinedLabel(keys(headings, variant), false)));
        }
        return all;
    }

    /**
     * Texts that may precede the label: some of its headings, the nearest last, with or without the heading over all.
     */
    private static List<List<String>> headings(FormLabel label, String title) {
        List<List<String>> all = new ArrayList<>();
        for (int from = 0; from < label.under().size(); from++) {
            all.add(label.under().subList(from, label.under().size()));
        }
        if (!title.isEmpty()) {
            List<String> whole = new ArrayList<>(List.of(title));
            whole.addAll(label.under());
            all.add(whole);
            all.add(List.of(title));
        }
        return all;
    }

    private static Set<String> keys(List<String> headings, String label) {
        StringBuilder unnumbered = new StringBuilder();
        headings.forEach(heading -> unnumbered.append(LabelText.key(heading)));
        Set<String> keys = new HashSet<>();
        keys.add(LabelText.key(String.join(" ", headings) + label));
        keys.add(unnumbered.append(LabelText.key(label)).toString());
        return keys;
    }

    /** The words of a row's label and a column's in one, the row before the column and behind it. */
    static List<JoinedLabel> of(FormLabel row, FormLabel column) {
        List<JoinedLabel> all = new ArrayList<>();
        for (List<String> headings : rowHeadings(row)) {
            all.add(new JoinedLabel(both(headings, row.text(), column.text()), true));
            List<String> rows = new ArrayList<>(row.variants());
            rows.add(row.text());
            List<String> columns = new ArrayList<>(column.variants());
            columns.add(column.text());
            for (String rowWording : rows) {
                for (String columnWording : columns) {
                    all.add(new JoinedLabel(both(headings, rowWording, columnWording), false));
                }
            }
        }
        return all;
    }

    private static List<List<String>> rowHeadings(FormLabel row) {
        List<List<String>> all = headings(row, "");
        all.add(List.of());
        return all;
    }

    private static Set<String> both(List<String> headings, String row, String column) {
        StringBuilder before = new StringBuilder();
        headings.forEach(heading -> before.append(LabelText.key(heading)));
        before.append(LabelText.key(row));
        return Set.of(before + LabelText.key(column), LabelText.key(column) + before);
    }
}
