package org.disclosure.rollup.upkeep;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.InputFile;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.change.InputFingerprint;
import org.disclosure.rollup.job.files.ArchiveFolder;
import org.disclosure.rollup.job.run.LimitSettings;
import org.disclosure.rollup.job.step.ArchivedOriginals;
import org.disclosure.rollup.job.step.FileReading;
import org.disclosure.rollup.job.step.RunContext;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.store.run.RunStore;
import org.disclosure.rollup.store.run.SubmissionStore;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.springframework.stereotype.Component;

/** Reads the archived files of a run again and holds all that comes of them against the store. */
@Component
class VerifiedReadings {

    private static final String NONE = "—";

    private final Forms forms;
    private final RunStore runs;
    private final SubmissionStore submissions;
    private final RunContext context;
    private final InputFingerprint fingerprint;
    private final ArchiveFolder archive;
    private final MemoryBudget memoryBudget;
    private final Duration timeForAFile;

    VerifiedReadings(
            Forms forms,
            RunStore runs,
            SubmissionStore submissions,
            RunContext context,
            InputFingerprint fingerprint,
            ArchiveFolder archive,
            MemoryBudget memoryBudget,
            LimitSettings limits) {
        this.forms = forms;
        this.runs = runs;
        this.submissions = submissions;
        this.context = context;
        this.fingerprint = fingerprint;
        this.archive = archive;
        this.memoryBudget = memoryBudget;
        this.timeForAFile = Duration.ofSeconds(limits.seconds());
    }

    List<VerifiedLine> verify(RunStore.PublishedRun published) {
        int year = published.year();
        Form form = forms.forReportYear(year);
        RunContext.RunReader known = context.reader(published.run());
        FileReading reading = new FileReading(known.intake(), known.recognition());
        List<VerifiedLine> lines = new ArrayList<>();
        int[] count = {0};
        try (ArchivedOriginals originals = new ArchivedOriginals(archive, timeForAFile, memoryBudget)) {
            submissions.forEachKept(
                    published.run(),
                    form,
                    kept -> archive.find(kept.sha256()).ifPresent(content -> {
                        Optional<FileReading.Outcome> outcome =
                                read(share -> originals.within(() -> reading.read(content, kept.path(), year, share)));
                        if (isCutOff(outcome, kept)) {
                            lines.add(VerifiedLine.note(
                                    "verify.again.unread", year, Compared.orNone(kept.unit()), kept.path()));
                        } else {
                            count[0]++;
                            lines.addAll(new Compared(year, form, kept)
                                    .with(outcome.flatMap(FileReading.Outcome::recognised)));
                        }
                    }));
        }
        if (lines.stream().noneMatch(line -> line.grade() == VerifiedLine.Grade.WRONG)) {
            lines.add(VerifiedLine.fine("verify.again.fine", year, count[0]));
        }
        if (!isReadTheSame(published)) {
            lines.add(VerifiedLine.note("verify.again.other", year));
        }
        return lines;
    }

    /** True if a file that was read has not been this time, for want of time or memory; that says nothing of its figures. */
    private static boolean isCutOff(Optional<FileReading.Outcome> outcome, SubmissionStore.Kept kept) {
        return !kept.figures().isEmpty()
                && outcome.map(FileReading.Outcome::isCutOff).orElse(true);
    }

    /** Empty when it takes more memory or time than there is. */
    private Optional<FileReading.Outcome> read(MemoryBudget.Work<Optional<FileReading.Outcome>> work) {
        try {
            return memoryBudget.run(0, work);
        } catch (TooMuchMemoryException e) {
            return Optional.empty();
        }
    }

    /** Another build or other settings may read other figures and be right. */
    private boolean isReadTheSame(RunStore.PublishedRun published) {
        return runs.inputs(published.run()).stream()
                .filter(input -> input.kind() == InputFile.Kind.ROSTER)
                .map(roster -> fingerprint.reading(roster.sha256()))
                .anyMatch(runs.madeFrom(published.run()).reading()::equals);
    }

    /** A file as it is stored, which is compared. */
    private record Compared(int year, Form form, SubmissionStore.Kept kept) {

        List<VerifiedLine> with(Optional<RecognitionResult> read) {
            List<VerifiedLine> lines = new ArrayList<>();
            Optional<Submission> submission = read.flatMap(RecognitionResult::submission);
            String unit = read.flatMap(RecognitionResult::unit).map(Unit::code).orElse("");
            if (submission.isPresent() && !unit.equals(kept.unitCode())) {
                lines.add(wrong("verify.again.unit", orNone(kept.unitCode()), orNone(unit)));
            }
            if (submission.isPresent() && read.orElseThrow().year() != kept.statedYear()) {
                lines.add(wrong(
                        "verify.again.year",
                        kept.statedYear(),
                        read.orElseThrow().year()));
            }
            if (!submission.map(Submission::narrative).orElse("").equals(kept.narrative())) {
                lines.add(wrong("verify.again.text"));
            }
            Map<CellCode, Entry> stored = new HashMap<>();
            kept.figures().forEach(entry -> stored.put(entry.cell(), entry));
            for (FormCell cell : form.cells()) {
                Optional<Entry> before = Optional.ofNullable(stored.get(cell.code()));
                compare(cell, before, submission.flatMap(figures -> figures.find(cell.code())), lines);
            }
            return lines;
        }

        private void compare(FormCell cell, Optional<Entry> stored, Optional<Entry> read, List<VerifiedLine> lines) {
            if (stored.equals(read)) {
                return;
            }
            boolean isSameFigure =
                    amount(stored).equals(amount(read)) && state(stored).equals(state(read));
            String table = form.table(cell.code().table()).section();
            lines.add(wrong(
                    isSameFigure ? "verify.again.place" : "verify.again.figure",
                    table,
                    cell.row().label().text(),
                    cell.column().label().text(),
                    isSameFigure ? place(stored) : text(stored),
                    isSameFigure ? place(read) : text(read)));
        }

        private VerifiedLine wrong(String key, Object... more) {
            Object[] arguments = new Object[3 + more.length];
            arguments[0] = year;
            arguments[1] = orNone(kept.unit());
            arguments[2] = kept.path();
            System.arraycopy(more, 0, arguments, 3, more.length);
            return VerifiedLine.wrong(key, arguments);
        }

        private static Optional<BigDecimal> amount(Optional<Entry> entry) {
            return entry.flatMap(each -> each.reading().amount()).map(BigDecimal::stripTrailingZeros);
        }

        private static Optional<Reading.State> state(Optional<Entry> entry) {
            return entry.map(each -> each.reading().state());
        }

        /** The number, or what stands in its place. */
        private static String text(Optional<Entry> entry) {
            return entry.map(Entry::reading)
                    .map(reading ->
                            reading.amount().map(BigDecimal::toPlainString).orElse(reading.raw()))
                    .map(Compared::orNone)
                    .orElse(NONE);
        }

        private static String place(Optional<Entry> entry) {
            return entry.map(each -> each.sheet() + "!" + each.address() + " "
                            + orNone(each.reading().raw()))
                    .orElse(NONE);
        }

        private static String orNone(String text) {
            return text.isBlank() ? NONE : text;
        }
    }
}
