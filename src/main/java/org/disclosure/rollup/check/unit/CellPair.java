package org.disclosure.rollup.check.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;

/**
 * A figure of this year beside last year's, of a cell that means the same in both years' forms: across a change of
 * editions only what the declared bridge carries over has one.
 */
record CellPair(FormCell cell, Entry now, Entry last) {

    /** Every pair of a report, in the form's order; none when there is no last year. */
    static List<CellPair> all(Report report) {
        if (report.last().isEmpty()) {
            return List.of();
        }
        return report.submission().form().cells().stream()
                .flatMap(cell -> of(report, cell.code()).stream())
                .toList();
    }

    /** The pair of this cell; empty when one of the years does not have it. */
    static Optional<CellPair> of(Report report, CellCode code) {
        if (report.last().isEmpty()) {
            return Optional.empty();
        }
        Submission now = report.submission();
        Optional<Entry> last = report.last()
                .flatMap(submission ->
                        now.form().sameMeaning(code, submission.form()).flatMap(submission::find));
        return now.find(code)
                .flatMap(entry -> last.map(before -> new CellPair(now.form().cell(code), entry, before)));
    }

    Optional<BigDecimal> amount() {
        return now.reading().amount();
    }

    Optional<BigDecimal> before() {
        return last.reading().amount();
    }

    /** Files a finding under this year's cell, with this year's number as what was found. */
    Finding file(Finding finding) {
        return finding.about(cell.code())
                .at(now.sheet(), now.address())
                .comparing(amount().map(BigDecimal::toPlainString).orElse(""), "", "");
    }
}
