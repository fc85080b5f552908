package org.disclosure.rollup.publish.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.poi.Version;
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
import org.disclosure.rollup.publish.file.KeptFiles;
import org.disclosure.rollup.publish.file.ZippedFiles;
import org.disclosure.rollup.publish.notice.letter.LetterDays;
import org.disclosure.rollup.publish.notice.letter.NoticeKey;
import org.disclosure.rollup.submission.Entry;
import org.springframework.util.function.SingletonSupplier;

/**
 * {@code notices/}: a workbook for each unit that must correct or explain something, and the list of the units that owe a
 * report (催报). The workbooks are made as the figures come from the store.
 */
public final class Notices implements Output {

    private final Originals originals;
    private final KeptFiles kept;
    private final Deadlines deadlines;
    private final String program;

    /**
     * @param kept notices of the last night, to be taken again where nothing has changed
     * @param program digest of the program's code
     */
    public Notices(Originals originals, KeptFiles kept, Deadlines deadlines, String program) {
        this.originals = originals;
        this.kept = kept;
        this.deadlines = deadlines;
        this.program = program;
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

    /**
     * A notice that is to be written.
     *
     * @param asked what the unit is asked; never empty
     */
    private record Letter(UnitLine line, List<FiledFinding> asked, Path file) {}

    /** The folder that the notices go into. */
    private final class Folder implements OutputWriter {

        private final Edition edition;
        private final Path folder;
        private final Supplier<FormTemplate> template;
        private final Map<String, List<FiledFinding>> findings;
        private final Map<String, List<FiledFinding>> settled;

        /** By the codes of the units that are asked something, in the order of the units. */
        private final Map<String, Letter> letters = new LinkedHashMap<>();

        Folder(Edition edition, Path folder) {
            this.edition = edition;
            this.folder = folder;
            this.template = SingletonSupplier.of(() -> new FormTemplate(edition));
            this.findings = byUnit(edition.findings().unsettled());
            this.settled = byUnit(edition.findings().settled());
            Map<String, String> names = NoticeFile.names(edition.summary());
            for (UnitLine line : edition.summary().units()) {
                List<FiledFinding> asked = NoticeItem.asked(findings.getOrDefault(line.code(), List.of()), line);
                if (!asked.isEmpty()) {
                    letters.put(line.code(), new Letter(line, asked, folder.resolve(names.get(line.code()))));
                }
            }
        }

        private static Map<String, List<FiledFinding>> byUnit(List<FiledFinding> findings) {
            return findings.stream()
                    .filter(filed -> filed.unitCode().isPresent())
                    .collect(Collectors.groupingBy(
                            filed -> filed.unitCode().get(), LinkedHashMap::new, Collectors.toList()));
        }

        @Override
        public void units(List<UnitReport> reports) {
            for (UnitReport report : reports) {
                Optional.ofNullable(letters.get(report.unitCode()))
                        .ifPresent(letter -> write(letter, Optional.of(report)));
            }
        }

        @Override
        public void compared(List<UnitReport> governments) {
            for (UnitReport report : governments) {
                Optional.ofNullable(letters.get(report.unitCode()))
                        .filter(letter -> letter.line().status().isNotified())
                        .ifPresent(letter -> write(letter, Optional.of(report)));
            }
        }

        @Override
        public void end() throws IOException {
            letters.values().parallelStream()
                    .filter(letter -> letter.line().status().isOwed())
                    .forEach(letter -> write(letter, Optional.empty()));
            OverdueWorkbook.write(edition, deadlines, findings, folder.resolve("催报.xlsx"));
            zip();
        }

        /** All notices, in the order of the units, to be sent at once; none when there is no notice. */
        private void zip() throws IOException {
            List<Path> notices = letters.values().stream()
                    .map(Letter::file)
                    .filter(Files::exists)
                    .toList();
            if (!notices.isEmpty()) {
                ZippedFiles.write(folder.resolve("全部通知.zip"), notices);
            }
        }

        /** @param report of the figures that count; empty when there are none */
        private void write(Letter letter, Optional<UnitReport> report) {
            UnitLine line = letter.line();
            List<FiledFinding> asked = letter.asked();
            LetterDays days = days(line, asked);
            String key = key(line, report, asked, days);
            if (!kept.take(key, letter.file())
                    && made(line, report, asked, days).write(originals, template, letter.file())) {
                kept.note(key, letter.file());
            }
        }

        private Notice made(UnitLine line, Optional<UnitReport> report, List<FiledFinding> asked, LetterDays days) {
            Map<CellCode, Entry> figures = new LinkedHashMap<>();
            report.ifPresent(found -> found.entries().forEach(entry -> figures.put(entry.cell(), entry)));
            Set<CellCode> doubtful = PictureDoubts.of(edition.form(), edition.year(), figures.values());
            List<NoticeItem> items = NoticeItem.of(asked, line, new WrongCells(figures, doubtful));
            return new Notice(
                    edition, days, line, report.map(UnitReport::sha256).orElse(""), figures, items);
        }

        private LetterDays days(UnitLine line, List<FiledFinding> asked) {
            return LetterDays.of(
                    asked.stream(),
                    NoticeItem.forTheUnit(settled.getOrDefault(line.code(), List.of()), line),
                    line.received(),
                    deadlines,
                    edition.asOf());
        }

        /** Of all that the notice is made from, and the versions of what writes it. */
        private String key(UnitLine line, Optional<UnitReport> report, List<FiledFinding> asked, LetterDays days) {
            List<String> titles = asked.stream()
                    .map(filed -> edition.findings().title(filed.finding()))
                    .toList();
            return new NoticeKey()
                    .add(List.of(
                            program, Version.getVersion(), Runtime.version().toString()))
                    .add(edition.language())
                    .add(edition.year())
                    .add(edition.heading("notice.title"))
                    .add(edition.sender())
                    .add(line)
                    .add(report.map(UnitReport::madeFrom))
                    .add(asked)
                    .add(titles)
                    .add(days)
                    .hex();
        }
    }
}
