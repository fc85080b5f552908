package org.disclosure.rollup.upkeep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Severities;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.step.CheckProcessor;
import org.disclosure.rollup.job.step.RunContext;
import org.disclosure.rollup.store.finding.FindingStore;
import org.disclosure.rollup.store.row.ChangedFiguresException;
import org.disclosure.rollup.store.row.SealStore;
import org.disclosure.rollup.store.run.FileStore;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.springframework.stereotype.Component;

/** Holds a year's stored figures and findings against each other and against what was published. */
@Component
class VerifiedStore {

    private final RunStore runs;
    private final FileStore files;
    private final SealStore seals;
    private final SubmissionStore submissions;
    private final RunContext context;
    private final FindingStore findings;
    private final Severities severities;
    private final InputFingerprint fingerprint;
    private final VerifiedFigures figures;

    VerifiedStore(
            RunStore runs,
            FileStore files,
            SealStore seals,
            SubmissionStore submissions,
            RunContext context,
            FindingStore findings,
            Severities severities,
            InputFingerprint fingerprint,
            VerifiedFigures figures) {
        this.runs = runs;
        this.files = files;
        this.seals = seals;
        this.submissions = submissions;
        this.context = context;
        this.findings = findings;
        this.severities = severities;
        this.fingerprint = fingerprint;
        this.figures = figures;
    }

    /** @param isPublished whether the folder holds what was published of the run */
    List<VerifiedLine> verify(RunStore.PublishedRun published, Path folder, boolean isPublished) {
        int year = published.year();
        List<VerifiedLine> lines = new ArrayList<>();
        seals.changed(published.run())
                .forEach(table -> lines.add(VerifiedLine.wrong("verify.store.table", year, table)));
        submissions
                .changed(published.run())
                .forEach(path -> lines.add(VerifiedLine.wrong("verify.store.reading", year, path)));
        files.countedWithoutFigures(published.run())
                .forEach(path -> lines.add(VerifiedLine.wrong("verify.store.empty", year, path)));
        lines.addAll(figures(published, folder, isPublished, List.copyOf(lines)));
        List<FileStore.CheckedFile> checked = files.checked(published.run());
        List<VerifiedLine> again =
                DamagedRows.look(lines, () -> findingsAgain(published, checked), "verify.store.unchecked", year);
        List<VerifiedLine> notes = again.stream()
                .filter(line -> line.grade() == VerifiedLine.Grade.NOTE)
                .toList();
        again.stream().filter(line -> !notes.contains(line)).forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(VerifiedLine.fine("verify.store.fine", year, checked.size()));
        }
        if (seals.isSealedSinceUpgrade(published.run())) {
            lines.add(VerifiedLine.note("verify.store.older", year));
        }
        lines.addAll(notes);
        figures.amended(published).ifPresent(lines::add);
        return lines;
    }

    private List<VerifiedLine> figures(
            RunStore.PublishedRun published, Path folder, boolean isPublished, List<VerifiedLine> known) {
        return DamagedRows.look(
                known,
                () -> {
                    List<VerifiedLine> lines = new ArrayList<>(figures.sums(published));
                    lines.addAll(figures.amendedByNobody(published));
                    if (isPublished) {
                        lines.addAll(figures.published(published, folder));
                    }
                    return lines;
                },
                "verify.store.unadded",
                published.year());
    }

    /** Differences from what the checks find now, or the note that they cannot be compared. */
    private List<VerifiedLine> findingsAgain(RunStore.PublishedRun published, List<FileStore.CheckedFile> checked) {
        return isCheckedTheSame(published)
                ? findings(published, checked)
                : List.of(VerifiedLine.note("verify.store.other", published.year()));
    }

    /** Another build, other settings or checks, or other figures of the year before need not find the same. */
    private boolean isCheckedTheSame(RunStore.PublishedRun published) {
        return runs.inputs(published.run()).stream()
                .filter(input -> input.kind() == InputFile.Kind.ROSTER)
                .map(roster -> fingerprint.checking(fingerprint.reading(roster.sha256()), published.year()))
                .anyMatch(runs.madeFrom(published.run()).checking()::equals);
    }

    private List<VerifiedLine> findings(RunStore.PublishedRun published, List<FileStore.CheckedFile> checked) {
        CheckProcessor checks = context.checks(published.run(), published.year());
        List<VerifiedLine> lines = new ArrayList<>();
        for (FileStore.CheckedFile file : checked) {
            if (!isFoundAgain(published.run(), file, checks)) {
                lines.add(VerifiedLine.wrong("verify.store.findings", published.year(), file.path()));
            }
        }
        return lines;
    }

    /** Figures that are not what was stored are said by themselves, and nothing follows from them. */
    private boolean isFoundAgain(long run, FileStore.CheckedFile file, CheckProcessor checks) {
        try {
            List<Finding> again = checks.process(file.number()).findings().stream()
                    .map(severities::weigh)
                    .toList();
            return again.equals(findings.find(run, file.number(), FindingStore.Origin.CHECK));
        } catch (ChangedFiguresException e) {
            return true;
        }
    }
}
