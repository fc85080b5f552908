package org.disclosure.rollup.recognition.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.disclosure.rollup.form.FormRow;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.header.NormalisedSheet;
import org.disclosure.rollup.recognition.text.LabelText;
import org.disclosure.rollup.recognition.text.Labels;
import org.disclosure.rollup.recognition.text.TableLabels;
import org.disclosure.rollup.recognition.text.TextCache;

/** Tells which row of the form is meant by a label at the left of a table. */
public final class RowLabels {

    /** Separators of the headings and the label in a path. */
    private static final Pattern PATH = Pattern.compile("[/／>＞|｜→]|[ \\u00A0\\u3000]{2,}");

    private static final TextCache<String> ENDS = new TextCache<>(RowLabels::lastOfPath);

    private final NormalisedSheet sheet;
    private final TableLabels labels;

    public RowLabels(NormalisedSheet sheet, TableLabels labels) {
        this.sheet = sheet;
        this.labels = labels;
    }

    /** The row of this label, which may be written as a path: {@code 三、本年度办理结果/（三）不予公开/1.属于国家秘密}. */
    Optional<Labels.Match> find(RawCell label) {
        Optional<Labels.Match> match = match(sheet.key(label), label.text());
        return match.isPresent() ? match : match(LabelText.key(ENDS.of(label.text())), ENDS.of(label.text()));
    }

    /**
     * The row of a label that lacks letters.
     *
     * @param codes of the rows that it can be by its place
     */
    Optional<Labels.Match> findIncomplete(RawCell label, Set<String> codes) {
        String key = sheet.key(label);
        return labels.isHeading(key) ? Optional.empty() : labels.rows().findIncomplete(key, codes);
    }

    /** Codes of the table's rows in their order. */
    List<String> codes() {
        return labels.table().rows().stream().map(FormRow::code).toList();
    }

    /** The row under which a heading counts that is reported as one row: {@code （六）其他处理}. */
    public Optional<FormRow> findWhole(RawCell heading) {
        for (FormRow row : labels.table().rows()) {
            if (!row.unsplitFrom().isEmpty()) {
                String key = LabelText.key(row.unsplitFrom());
                if (key.equals(sheet.key(heading)) || key.equals(LabelText.key(ENDS.of(heading.text())))) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /** True if the row with this code is one of those into which the form splits the heading of {@code whole}. */
    boolean isPartOf(FormRow whole, String code) {
        return labels.table().rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .filter(row -> row.label().under().contains(whole.unsplitFrom()))
                .isPresent();
    }

    private Optional<Labels.Match> match(String key, String text) {
        if (key.isEmpty() || labels.isHeading(key)) {
            return Optional.empty();
        }
        return labels.rows().findNearly(key, text);
    }

    private static String lastOfPath(String text) {
        String[] parts = PATH.split(text.strip());
        return parts.length < 2 ? "" : parts[parts.length - 1];
    }
}
