package org.disclosure.rollup.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.store.FindingStore;
import org.disclosure.rollup.store.SummaryStore;
import org.disclosure.rollup.submission.Entry;

/**
 * {@code notices/}: a workbook for each unit that must correct or explain something, and the list of the units that owe a
 * report (催报). The workbooks are made one at a time, in the order in which the figures come from the store.
 */
final class Notices implements Output {

    private final Originals originals;
    private final Terms terms;

    Notices(Originals originals, Terms terms) {
        this.originals = originals;
        this.terms = terms;
    }

    @Override
    public String fileName() {
        return NoticeFile.FOLDER;
    }

    @Override
    public void write(Edition edition, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, List<FindingStore.Located>> findings = edition.unsettled().stream()
                .filter(located -> located.unitCode().isPresent())
                .collect(Collectors.groupingBy(
                        located -> located.unitCode().get(), LinkedHashMap::new, Collectors.toList()));
        new Writing(edition, folder, findings).write();
        OverdueWorkbook.write(edition, terms, findings, folder.resolve("催报.xlsx"));
    }

    /** One writing of the folder. */
    private final class Writing {

        private final Edition edition;
        private final Path folder;
        private final Map<String, List<FindingStore.Located>> findings;
        private final Map<String, Path> files = new LinkedHashMap<>();
        private final Map<String, UnitLine> units = new LinkedHashMap<>();
        private final Map<CellCode, Entry> entries = new LinkedHashMap<>();
        private String unit = "";

        Writing(Edition edition, Path folder, Map<String, List<FindingStore.Located>> findings) {
            this.edition = edition;
            this.folder = folder;
            this.findings = findings;
        }

        void write() {
            NoticeFile.names(edition.summary()).forEach((code, name) -> files.put(code, folder.resolve(name)));
            edition.summary().units().forEach(line -> units.put(line.code(), line));
            edition.forEachEntry(this::collect);
            finish();
            units.values().stream()
                    .filter(line -> !line.status().counts() && line.status() != Status.OWN_REPORT)
                    .forEach(line -> notice(line, Map.of()));
        }

        private void collect(SummaryStore.LocatedEntry located) {
            if (!located.unitCode().equals(unit)) {
                finish();
                unit = located.unitCode();
            }
            entries.put(located.entry().cell(), located.entry());
        }

        private void finish() {
            if (!unit.isEmpty()) {
                notice(units.get(unit), entries);
            }
            entries.clear();
        }

        private void notice(UnitLine line, Map<CellCode, Entry> figures) {
            List<NoticeItem> items = NoticeItem.of(
                    findings.getOrDefault(line.code(), List.of()), line.file().orElse(""), new WrongCells(figures));
            if (!items.isEmpty()) {
                new Notice(edition, terms, line, figures, items).write(originals, files.get(line.code()));
            }
        }
    }
}
