package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/**
 * The figures of several units' submissions of one year, added up: what a unit that was merged from them is compared with. It
 * has no running text, for none of theirs is its own.
 */
public final class MergedFigures {

    private MergedFigures() {}

    /** One submission is itself. */
    public static Submission of(List<Submission> submissions) {
        Submission first = submissions.get(0);
        if (submissions.size() == 1) {
            return first;
        }
        List<Entry> entries = new ArrayList<>();
        for (FormCell cell : first.form().cells()) {
            List<Entry> added = submissions.stream()
                    .flatMap(submission -> submission.find(cell.code()).stream())
                    .toList();
            if (added.size() == submissions.size()) {
                entries.add(new Entry(cell.code(), sum(added), "", ""));
            }
        }
        return new Submission(first.form(), first.writtenOn(), "", entries);
    }

    /** A blank adds nothing; with a figure that cannot be read there is no sum. */
    private static Reading sum(List<Entry> entries) {
        List<Reading> readings = entries.stream().map(Entry::reading).toList();
        Optional<Reading> unreadable = readings.stream()
                .filter(reading -> reading.state() == Reading.State.UNREADABLE)
                .findFirst();
        return unreadable.orElseGet(() -> readings.stream()
                .flatMap(reading -> reading.amount().stream())
                .reduce(BigDecimal::add)
                .<Reading>map(sum -> new Reading.Amount(sum, sum.toPlainString()))
                .orElse(readings.get(0)));
    }
}
