package org.disclosure.rollup.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.RawCell;

/** Tells which row of the form is meant by a label at the left of a table. */
final class RowLabels {

    /** What parts the headings and the label of a path. */
    private static final Pattern PATH = Pattern.compile("[/／>＞|｜→]|[ \\u00A0\\u3000]{2,}");

    private final KeyedSheet sheet;
    private final TableLabels labels;

    RowLabels(KeyedSheet sheet, TableLabels labels) {
        this.sheet = sheet;
        this.labels = labels;
    }

    /** The row of this label, which may be written as a path: {@code 三、本年度办理结果/（三）不予公开/1.属于国家秘密}. */
    Optional<Labels.Match> find(RawCell label) {
        return match(sheet.key(label)).or(() -> match(lastOfPath(label.text())));
    }

    /** The row under which a heading counts that is reported as one row: {@code （六）其他处理}. */
    Optional<FormRow> findWhole(RawCell heading) {
        return labels.table().rows().stream()
                .filter(row -> !row.unsplitFrom().isEmpty())
                .filter(row -> {
                    String key = LabelText.key(row.unsplitFrom());
                    return key.equals(sheet.key(heading)) || key.equals(lastOfPath(heading.text()));
                })
                .findFirst();
    }

    /** Whether the label is that of one of the rows into which the form splits the heading of {@code whole}. */
    boolean isPartOf(FormRow whole, RawCell label) {
        return find(label)
                .flatMap(match -> labels.table().rows().stream()
                        .filter(row -> row.code().equals(match.code()))
                        .findFirst())
                .filter(row -> row.label().under().contains(whole.unsplitFrom()))
                .isPresent();
    }

    private Optional<Labels.Match> match(String key) {
        if (key.isEmpty() || labels.isHeading(key)) {
            return Optional.empty();
        }
        return labels.rows().findNearly(key);
    }

    private static String lastOfPath(String text) {
        String[] parts = PATH.split(text.strip());
        return parts.length < 2 ? "" : LabelText.key(parts[parts.length - 1]);
    }
}
