package org.disclosure.rollup.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.intake.Deadline;
import org.disclosure.rollup.intake.RawCell;

/** Finds everything on a sheet that reads like a column label of a table. */
final class ColumnLabels {

    private final KeyedSheet sheet;
    private final List<Word> words;
    private final TableLabels table;

    /** The places of the cells that are taken up by a label broken over them. */
    private final BitSet joined = new BitSet();

    /** A label on the sheet and the words that it was found by. */
    record Hit(Header.ColumnAt column, String key) {}

    ColumnLabels(KeyedSheet sheet, List<Word> words, TableLabels table) {
        this.words = words;
        this.sheet = sheet;
        this.table = table;
    }

    /** The labels from top to bottom and from left to right. */
    List<Hit> find() {
        List<Hit> hits = new ArrayList<>();
        for (Word word : words) {
            Deadline.check();
            if (!joined.get(word.place())) {
                Hit hit = broken(word);
                hit = hit == null ? whole(word) : hit;
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
    private Hit whole(Word word) {
        ColumnMeaning meaning = word.columns().get(table);
        return meaning == null
                ? null
                : hit(
                        meaning.match(),
                        meaning.key(),
                        word.cell(),
                        word.cell(),
                        word.cell().text(),
                        meaning.row());
    }

    /** A label as printed that is broken over cells; null when it is none. */
    private Hit broken(Word word) {
        Hit found = null;
        for (Word.Joined words : word.joined()) {
            Optional<Labels.Match> match = table.columns().find(words.key());
            if (match.isPresent() && match.get().exact()) {
                found = hit(match.get(), words.key(), word.cell(), words.last(), words.text(), Optional.empty());
            }
        }
        for (int row = word.cell().row(); found != null && row <= found.column().row(); row++) {
            joined.set(sheet.sheet().row(row).place(word.cell().column()));
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
