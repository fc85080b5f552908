package org.disclosure.rollup.publish.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.picture.PictureDoubts;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.publish.edition.Deadlines;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Originals;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.file.ZippedFiles;
import org.disclosure.rollup.submission.Entry;

/**
 * {@code notices/}: a workbook for each unit that must correct or explain something, and the list of the units that owe a
 * report (催报). The workbooks are made as the figures come from the store.
 */
public final class Notices implements Output {

    private final Originals originals;
    private final Deadlines deadlines;

    public Notices(Originals originals, Deadlines deadlines) {
        this.originals = originals;
        this.deadlines = deadlines;
    }

    /** The whole's notices are the areas' too. */
    @Override
    public boolean isOfAreas() {
        return false;
    }

    @Override
    public String fileName() {
        return NoticeFile.FOLDER;
    }

    @Override
    public OutputWriter begin(Edition edition, Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Folder(edition, folder);
    }

    /** Each notice is a file of its own, so that several are written at a time. */
    @Override
    public boolean isOrdered() {
        return false;
    }

    /** The folder that the notices go into. */
    private final class Folder implements OutputWriter {

        private final Edition edition;
        private final Path folder;
        private final Map<String, List<FiledFinding>> findings;
        private final Map<String, Path> files = new HashMap<>();
        private final Map<String, UnitLine> units = new LinkedHashMap<>();

        Folder(Edition edition, Path folder) {
            this.edition = edition;
            this.folder = folder;
            this.findings = edition.findings().unsettled().stream()
                    .filter(filed -> filed.unitCode().isPresent())
                    .collect(Collectors.groupingBy(
                            filed -> filed.unitCode().get(), LinkedHashMap::new, Collectors.toList()));
            NoticeFile.names(edition.summary()).forEach((code, name) -> files.put(code, folder.resolve(name)));
            edition.summary().units().forEach(line -> units.put(line.code(), line));
        }

        @Override
        public void units(List<UnitReport> reports) {
            reports.stream()
                    .filter(report -> findings.containsKey(report.unitCode()))
                    .forEach(report -> {
                        Map<CellCode, Entry> figures = new LinkedHashMap<>();
                        report.entries().forEach(entry -> figures.put(entry.cell(), entry));
                        notice(units.get(report.unitCode()), report.sha256(), figures);
                    });
        }

        @Override
        public void compared(List<UnitReport> governments) {
            units(governments.stream()
                    .filter(report -> units.get(report.unitCode()).status().isNotified())
                    .toList());
        }

        @Override
        public void end() throws IOException {
            units.values().parallelStream()
                    .filter(line -> line.status().isOwed())
                    .forEach(line -> notice(line, "", Map.of()));
            OverdueWorkbook.write(edition, deadlines, findings, folder.resolve("催报.xlsx"));
            zip();
        }

        /** All notices, in the order of the units, to be sent at once; none when there is no notice. */
        private void zip() throws IOException {
            List<Path> notices = units.keySet().stream()
                    .map(files::get)
                    .filter(Files::exists)
                    .toList();
            if (!notices.isEmpty()) {
                ZippedFiles.write(folder.resolve("全部通知.zip"), notices);
            }
        }

        private WrongCells wrongCells(Map<CellCode, Entry> figures) {
            return new WrongCells(figures, PictureDoubts.of(edition.form(), edition.year(), figures.values()));
        }

        private void notice(UnitLine line, String sha256, Map<CellCode, Entry> figures) {
            List<NoticeItem> items =
                    NoticeItem.of(findings.getOrDefault(line.code(), List.of()), line, wrongCells(figures));
            if (!items.isEmpty()) {
                new Notice(edition, deadlines, line, sha256, figures, items).write(originals, files.get(line.code()));
            }
        }
    }
}
