package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.store.FindingStore;

/** {@code findings.csv}: what is wrong, a line a finding. What could not be decided is no finding. */
final class FindingsCsv implements Output {

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
                "suggestion")) {
            for (FindingStore.Located located : edition.findings(Finding.Outcome.BROKEN)) {
                Finding finding = located.finding();
                csv.line(
                        edition.year(),
                        finding.code(),
                        finding.severity(),
                        located.unitCode(),
                        located.unit(),
                        finding.cell(),
                        edition.message(finding),
                        finding.observed(),
                        finding.expected(),
                        finding.difference(),
                        located.path(),
                        finding.sheet(),
                        finding.address(),
                        finding.suggestion());
            }
        }
    }
}
