package org.disclosure.rollup.recognition.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.recognition.text.ColumnMeaning;
import org.disclosure.rollup.recognition.text.Labels;
import org.disclosure.rollup.recognition.text.TableLabels;

/** Finds everything on a sheet that reads like a column label of a table. */
final class ColumnLabels {

    private final NormalisedSheet sheet;
    private final List<LabelCell> words;
    private final TableLabels table;

    /** The places of the cells that are taken up by a label broken over them. */
    private final BitSet joined = new BitSet();

    /** A label on the sheet and the words that it was found by. */
    record Hit(Header.ColumnAt column, String key) {}

    ColumnLabels(NormalisedSheet sheet, List<LabelCell> words, TableLabels table) {
        this.words = words;
        this.sheet = sheet;
        this.table = table;
    }

    /** The labels from top to bottom and from left to right. */
    List<Hit> find() {
        List<Hit> hits = new ArrayList<>();
        for (LabelCell labelCell : words) {
            ReadingTimeLimit.check();
            if (!joined.get(labelCell.place())) {
                Hit hit = brokenLabel(labelCell);
                hit = hit == null ? whole(labelCell) : hit;
                if (hit != null) {
                    hits.add(hit);
                }
            }
        }
        hits.sort(Comparator.comparingInt((Hit hit) -> hit.column().row())
                .thenComparingInt(hit -> hit.column().column()));
        return hits;
    }

    /** Null when it is none. */
    private Hit whole(LabelCell labelCell) {
        ColumnMeaning meaning = labelCell.columns().get(table);
        return meaning == null
                ? null
                : hit(
                        meaning.match(),
                        meaning.key(),
                        labelCell.cell(),
                        labelCell.cell(),
                        labelCell.cell().text(),
                        meaning.row());
    }

    /** A label as printed that is broken over cells; null when it is none. */
    private Hit brokenLabel(LabelCell labelCell) {
        if (labelCell.joined().isEmpty()) {
            return null;
        }
        Hit found = null;
        for (LabelCell.BrokenLabel words : labelCell.joined()) {
            Optional<Labels.Match> match = table.columns().find(words.key());
            if (match.isPresent() && match.get().exact()) {
                found = hit(match.get(), words.key(), labelCell.cell(), words.last(), words.text(), Optional.empty());
            }
        }
        for (int row = labelCell.cell().row();
                found != null && row <= found.column().row();
                row++) {
            joined.set(sheet.sheet().row(row).place(labelCell.cell().column()));
        }
        return found;
    }

    private Hit hit(Labels.Match match, String key, RawCell first, RawCell last, String text, Optional<String> row) {
        return new Hit(
                new Header.ColumnAt(
                        match.code(),
                        match.printed(),
                        first.row(),
                        last.row(),
                        first.column(),
                        sheet.lastColumn(first),
                        text,
                        match.exact(),
                        row),
                key);
    }
}
