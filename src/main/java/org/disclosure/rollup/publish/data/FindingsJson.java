package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.finding.decision.UnitReply;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.JsonFile;

/**
 * {@code findings.json}: what is wrong and what could not be decided, as {@code schema/findings.schema.json} describes. What
 * was observed and expected is text as received: it need not be a number.
 */
public final class FindingsJson implements Output.AtOnce {

    private record Item(
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
            Optional<String> reply) {}

    @Override
    public String fileName() {
        return "findings.json";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        try (JsonFile json = new JsonFile(file)) {
            json.member("year", edition.year()).member("asOf", edition.asOf());
            json.startList("findings");
            Stream.of(
                            edition.findings().of(Finding.Outcome.BROKEN),
                            edition.findings().explained(),
                            edition.findings().of(Finding.Outcome.UNDECIDED))
                    .flatMap(List::stream)
                    .forEach(filed -> json.item(item(edition, filed)));
            json.endList();
            json.end();
        }
    }

    private static Item item(Edition edition, FiledFinding filed) {
        Finding finding = filed.finding();
        Optional<Decision> decision = filed.review().decision();
        return new Item(
                finding.code(),
                finding.severity(),
                finding.outcome(),
                edition.findings().title(finding),
                edition.findings().message(filed),
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
                edition.findings().number(filed),
                filed.review().state(),
                decision.map(Decision::by),
                decision.map(Decision::on),
                decision.map(Decision::note),
                filed.since(),
                filed.reply().map(UnitReply::text));
    }
}
