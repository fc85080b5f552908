package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.finding.Decision;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.store.FindingStore;

/**
 * {@code findings.csv}: what is wrong, a line a finding, with how it stands with the office; those that are explained come
 * last. What could not be decided is no finding.
 */
final class FindingsCsv implements Output.AtOnce {

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
                "since")) {
            for (FindingStore.Located located : edition.findings().of(Finding.Outcome.BROKEN)) {
                line(edition, csv, located);
            }
            for (FindingStore.Located located : edition.findings().explained()) {
                line(edition, csv, located);
            }
        }
    }

    private static void line(Edition edition, CsvFile csv, FindingStore.Located located) throws IOException {
        Finding finding = located.finding();
        Optional<Decision> decision = located.review().decision();
        csv.line(
                edition.year(),
                finding.code(),
                finding.severity(),
                located.unitCode(),
                located.unit(),
                finding.cell(),
                edition.findings().message(located),
                finding.observed(),
                finding.expected(),
                finding.difference(),
                located.path(),
                finding.sheet(),
                finding.address(),
                finding.suggestion(),
                edition.findings().number(located),
                located.review().state(),
                decision.map(Decision::by),
                decision.map(Decision::on),
                decision.map(Decision::note),
                located.since());
    }
}
