package org.disclosure.rollup.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.Localisation;
import org.disclosure.rollup.check.SubmissionChecks;
import org.disclosure.rollup.check.narrative.figure.StatedFigures;
import org.disclosure.rollup.check.rule.RuleBook;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.limit.TooMuchMemoryException;
import org.disclosure.rollup.job.step.FileReading;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/** Checks a report before it is sent: what the district would find in this one file. It needs no store. */
public final class SelfCheck implements AutoCloseable {

    private static final Duration TIME = Duration.ofSeconds(60);

    private final Forms forms;
    private final Roster roster;
    private final FileReading reading;
    private final SubmissionChecks checks;
    private final Localisation localisation;
    private final ReadingTimeLimit timeLimit = new ReadingTimeLimit(TIME);
    private final MemoryBudget memoryBudget = MemoryBudget.ofHeap();

    /** @param roster the units of the district; an empty one leaves open whose report it is */
    public SelfCheck(Forms forms, RuleBook book, Roster roster) {
        this.forms = forms;
        this.roster = roster;
        this.reading = new FileReading(new Intake(Limits.DEFAULT), new Recognition(forms, roster));
        this.checks = new SubmissionChecks(book);
        this.localisation = new Localisation(book);
    }

    /**
     * Result of the check of a file.
     *
     * @param year the year it was checked for
     * @param unit whose it is; empty when it could not be read
     * @param isRead whether anything could be read
     * @param hasFigures whether there is any table of the form in it
     */
    public record Result(Path file, int year, String unit, List<Finding> findings, boolean isRead, boolean hasFigures) {

        public Result {
            findings = List.copyOf(findings);
        }

        /** True if it was read and nothing in it must be put right. */
        public boolean isGood() {
            return isRead && findings.stream().noneMatch(Result::isError);
        }

        private static boolean isError(Finding finding) {
            return finding.severity() == Severity.ERROR && finding.outcome() == Finding.Outcome.BROKEN;
        }
    }

    /**
     * Checks a file.
     *
     * @param year the report year; empty to take the file's own word
     * @param likely the year of a file that does not say
     * @param last last year's report; empty to leave out what is compared with it
     * @throws IOException when the file cannot be opened
     */
    public Result check(Path file, Optional<Integer> year, int likely, Optional<Path> last) throws IOException {
        int asked = year.orElse(likely);
        FileReading.Outcome outcome = read(file, asked);
        int stated = outcome.recognised().map(RecognitionResult::year).orElse(asked);
        if (year.isEmpty() && stated != asked && forms.serves(stated)) {
            outcome = read(file, stated);
            asked = stated;
        }
        List<Finding> findings = new ArrayList<>(
                outcome.findings().stream().map(SelfCheck::beforehand).toList());
        Unit bureau = bureau(outcome);
        if (roster.units().isEmpty()) {
            findings.removeIf(finding -> finding.code().equals(Problem.I_UNKNOWN_BUREAU.code()));
        }
        Optional<Submission> submission = figures(outcome);
        if (submission.isPresent()) {
            Optional<Submission> before = last.isEmpty() || !forms.serves(asked - 1)
                    ? Optional.empty()
                    : figures(read(last.get(), asked - 1));
            findings.addAll(check(Report.of(bureau, asked, submission.get(), before), outcome.findings()));
        }
        return new Result(
                file, asked, bureau.name(), findings, outcome.recognised().isPresent(), submission.isPresent());
    }

    /** A finding of a table that is a picture, which says what will become of it once it is sent. */
    private static Finding beforehand(Finding finding) {
        return finding.code().equals(Problem.I_PICTURE.code()) ? finding.as(finding.variant() + "-check") : finding;
    }

    /** The tables that were read, but for those in pictures that wait for a person. */
    private static Optional<Submission> figures(FileReading.Outcome outcome) {
        return outcome.recognised()
                .flatMap(RecognitionResult::submission)
                .filter(Submission::hasTables)
                .map(Submission::withoutWaiting);
    }

    private List<Finding> check(Report report, List<Finding> said) {
        return localisation.explain(
                checks.check(report),
                report.submission(),
                report.year(),
                report.last(),
                StatedFigures.of(report),
                said);
    }

    private FileReading.Outcome read(Path file, int year) throws IOException {
        if (Files.size(file) > Limits.DEFAULT.bytes()) {
            return unread(reading.tooLarge());
        }
        byte[] content = Files.readAllBytes(file);
        try {
            return memoryBudget
                    .run(
                            content.length,
                            share -> timeLimit.within(() ->
                                    reading.read(content, file.getFileName().toString(), year, share)))
                    .orElseGet(() -> unread(reading.tooSlow()));
        } catch (TooMuchMemoryException e) {
            return unread(reading.tooMuch(content.length));
        }
    }

    private static FileReading.Outcome unread(Finding finding) {
        return new FileReading.Outcome(Optional.empty(), List.of(finding));
    }

    /** The roster's unit; without one, a department of the name that the file gives. */
    private static Unit bureau(FileReading.Outcome outcome) {
        return outcome.recognised()
                .flatMap(RecognitionResult::unit)
                .orElseGet(() -> new Unit("", stated(outcome), List.of(), UnitKind.DEPARTMENT, 0));
    }

    private static String stated(FileReading.Outcome outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.code().equals(Problem.I_UNKNOWN_BUREAU.code()))
                .map(finding -> finding.arguments().get(0))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        timeLimit.close();
    }
}
