package org.disclosure.rollup.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.FormTable;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.store.finding.AmendmentStore;
import org.disclosure.rollup.store.history.VersionStore;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.springframework.stereotype.Service;

/**
 * Every version of a unit's report that was ever received, read again out of the archive, and what each changed. What a
 * unit's figure changes by, the district's changes by too, if the version counts.
 */
@Service
public class History {

    private final VersionStore versions;
    private final ArchiveFolder archive;
    private final RunStore runs;
    private final FileStore files;
    private final AmendmentStore amendments;
    private final Forms forms;
    private final VersionReading reading;

    History(
            VersionStore versions,
            ArchiveFolder archive,
            RunStore runs,
            FileStore files,
            AmendmentStore amendments,
            Forms forms,
            VersionReading reading) {
        this.versions = versions;
        this.archive = archive;
        this.runs = runs;
        this.files = files;
        this.amendments = amendments;
        this.forms = forms;
        this.reading = reading;
    }

    /**
     * A figure of a version that differs from the version before; empty for a blank.
     *
     * @param waited whether the version before has it in a picture that waits for a person, so that nothing of it counts
     */
    public record FigureChange(FormCell cell, Optional<BigDecimal> before, Optional<BigDecimal> after, boolean waited) {

        private boolean isNone() {
            return before.isPresent() == after.isPresent() && more().signum() == 0;
        }

        /** By how much more it adds to the district's figure. */
        public BigDecimal more() {
            return after.orElse(BigDecimal.ZERO).subtract(before.orElse(BigDecimal.ZERO));
        }
    }

    /**
     * A version.
     *
     * @param isThere whether the last run still found it
     * @param isReadable whether it has figures
     * @param changes what it changed of the readable versions before it, table by table; nothing for the first, and for
     *     another copy of the version that counts
     * @param waiting the tables in pictures that wait for a person, by their headings
     * @param content as it was received; empty when it is not in the archive any more
     */
    public record HistoryLine(
            VersionStore.Version version,
            boolean isThere,
            boolean isReadable,
            List<FigureChange> changes,
            List<String> waiting,
            Optional<byte[]> content) {}

    /** The figures of a unit's report that the office amended, and withdrawals, the earliest first. */
    public List<Amendment> amendments(Unit unit, int year) {
        return amendments.ofYear(year).stream()
                .filter(amendment -> amendment.place().unit().equals(unit.code()))
                .toList();
    }

    /** The name of a cell of a year's form. */
    public String title(int year, CellCode cell) {
        return forms.forReportYear(year).cell(cell).title();
    }

    /** The years of which anything was received. */
    public List<Integer> years() {
        return versions.years();
    }

    /** The versions of a unit's report for a year, in the order in which they came; none where nothing was published. */
    public List<HistoryLine> of(Unit unit, int year) {
        Optional<Long> run = runs.findPublished(year);
        if (run.isEmpty()) {
            return List.of();
        }
        List<VersionStore.Version> ofUnit = versions.ofYear(year).stream()
                .filter(version ->
                        version.unitCode().filter(unit.code()::equals).isPresent())
                .toList();
        try (VersionReading.OfUnit read = reading.of(run.get(), unit, year)) {
            return lines(run.get(), forms.forReportYear(year), ofUnit, read);
        }
    }

    private List<HistoryLine> lines(
            long run, Form form, List<VersionStore.Version> ofUnit, VersionReading.OfUnit read) {
        Set<String> counted = ofUnit.stream()
                .filter(version -> version.isCounted() && isThere(run, version))
                .map(VersionStore.Version::sha256)
                .collect(Collectors.toSet());
        List<HistoryLine> lines = new ArrayList<>();
        Set<String> waited = new HashSet<>();
        Optional<Submission> before = Optional.empty();
        for (VersionStore.Version version : ofUnit) {
            boolean isCopy = !version.isCounted() && counted.contains(version.sha256());
            Optional<byte[]> content = archive.find(version.sha256());
            Optional<Submission> all = content.flatMap(bytes -> read.submission(version, bytes));
            Optional<Submission> figures = all.map(Submission::withoutWaiting).filter(Submission::hasTables);
            Set<String> waiting = all.map(Submission::waiting).orElse(Set.of());
            lines.add(new HistoryLine(
                    version,
                    isThere(run, version),
                    figures.isPresent(),
                    isCopy ? List.of() : changes(form, before, figures, waited),
                    sections(form, waiting),
                    content));
            before = isCopy ? before : together(form, before, figures);
            waited.addAll(waiting);
        }
        return lines;
    }

    private static List<String> sections(Form form, Set<String> tables) {
        return form.tables().stream()
                .filter(table -> tables.contains(table.code()))
                .map(FormTable::section)
                .toList();
    }

    private boolean isThere(long run, VersionStore.Version version) {
        return files.findSha256(run, version.path())
                .filter(version.sha256()::equals)
                .isPresent();
    }

    /** @param waited the tables that waited for a person in earlier versions */
    private static List<FigureChange> changes(
            Form form, Optional<Submission> before, Optional<Submission> after, Set<String> waited) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        return form.cells().stream()
                .filter(cell -> after.get().hasTable(cell.code().table()))
                .map(cell -> new FigureChange(
                        cell,
                        before.get().amount(cell.code()),
                        after.get().amount(cell.code()),
                        waited.contains(cell.code().table())
                                && !before.get().hasTable(cell.code().table())))
                .filter(change -> !change.isNone())
                .toList();
    }

    /** The last figures of each table. */
    private static Optional<Submission> together(Form form, Optional<Submission> before, Optional<Submission> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return after.or(() -> before);
        }
        List<Entry> entries = new ArrayList<>(after.get().entries());
        before.get().entries().stream()
                .filter(entry -> !after.get().hasTable(entry.cell().table()))
                .forEach(entries::add);
        return Optional.of(new Submission(form, after.get().writtenOn(), "", entries));
    }
}
