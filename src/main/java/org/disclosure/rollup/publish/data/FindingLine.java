package org.disclosure.rollup.publish.data;

import java.time.LocalDate;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.publish.edition.EditionFindings;

/**
 * A finding with its review, as programs read it; names and order are those of {@code schema/findings.schema.json}.
 *
 * @param observed text as received: it need not be a number
 * @param standing the state of its review
 */
record FindingLine(
        String code,
        Severity severity,
        Finding.Outcome outcome,
        String title,
        String message,
        Optional<String> unitCode,
        String unit,
        Optional<String> cell,
        String observed,
        String expected,
        String difference,
        String suggestion,
        String file,
        String sheet,
        String address,
        String id,
        Review.State standing,
        Optional<String> decidedBy,
        Optional<LocalDate> decidedOn,
        Optional<String> note,
        Optional<LocalDate> since,
        Optional<String> reply) {

    static FindingLine of(EditionFindings findings, FiledFinding filed) {
        Finding finding = filed.finding();
        Optional<Decision> decision = filed.review().decision();
        return new FindingLine(
                finding.code(),
                finding.severity(),
                finding.outcome(),
                findings.title(finding),
                findings.message(filed),
                filed.unitCode(),
                filed.unit(),
                finding.cell().map(Object::toString),
                finding.observed(),
                finding.expected(),
                finding.difference(),
                finding.suggestion(),
                filed.path(),
                finding.sheet(),
                finding.address(),
                findings.number(filed),
                filed.review().state(),
                decision.map(Decision::by),
                decision.map(Decision::on),
                decision.map(Decision::note),
                filed.since(),
                filed.reply().map(UnitReply::text));
    }
}
