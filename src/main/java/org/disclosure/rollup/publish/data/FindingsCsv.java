package org.disclosure.rollup.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.file.CsvFile;

/**
 * {@code findings.csv}: what is wrong, a line a finding, with how it stands with the office; those that are explained come
 * last. What could not be decided is no finding.
 */
public final class FindingsCsv implements Output.AtOnce {

    @Override
    public String fileName() {
        return "findings.csv";
    }

    @Override
    public void write(Edition edition, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(
                file,
                "year",
                "code",
                "severity",
                "unit_code",
                "unit",
                "cell",
                "message",
                "observed",
                "expected",
                "difference",
                "file",
                "sheet",
                "address",
                "suggestion",
                "id",
                "state",
                "decided_by",
                "decided_on",
                "note",
                "since",
                "reply")) {
            for (FiledFinding filed : edition.findings().of(Finding.Outcome.BROKEN)) {
                line(edition, csv, filed);
            }
            for (FiledFinding filed : edition.findings().explained()) {
                line(edition, csv, filed);
            }
        }
    }

    private static void line(Edition edition, CsvFile csv, FiledFinding filed) throws IOException {
        Finding finding = filed.finding();
        Optional<Decision> decision = filed.review().decision();
        csv.line(
                edition.year(),
                finding.code(),
                finding.severity(),
                filed.unitCode(),
                filed.unit(),
                finding.cell(),
                edition.findings().message(filed),
                finding.observed(),
                finding.expected(),
                finding.difference(),
                filed.path(),
                finding.sheet(),
                finding.address(),
                finding.suggestion(),
                edition.findings().number(filed),
                filed.review().state(),
                decision.map(Decision::by),
                decision.map(Decision::on),
                decision.map(Decision::note),
                filed.since(),
                edition.findings().reply(filed));
    }
}
