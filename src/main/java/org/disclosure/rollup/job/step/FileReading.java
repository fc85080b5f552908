package org.disclosure.rollup.job.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.disclosure.rollup.check.picture.PictureJudge;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.FileFault;
import org.disclosure.rollup.intake.limit.MemoryBudget;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reader of a file's figures: the same for a file that was received and for one that is checked before it is sent. */
public final class FileReading {

    /** Of the finding that says that there was too little time or memory. */
    private static final Set<String> CUT_OFF = Set.of("too-slow", "too-much");

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final Intake intake;
    private final Recognition recognition;

    public FileReading(Intake intake, Recognition recognition) {
        this.intake = intake;
        this.recognition = recognition;
    }

    /**
     * Outcome of reading a file.
     *
     * @param recognised what was made of it; empty when it could not be read
     * @param findings of reading and of recognising it
     */
    public record Outcome(Optional<RecognitionResult> recognised, List<Finding> findings) {

        public Outcome {
            findings = List.copyOf(findings);
        }

        /** True if there was too little time or memory to read it; there may be enough at another time or on another machine. */
        public boolean isCutOff() {
            return recognised.isEmpty()
                    && findings.stream()
                            .anyMatch(finding -> finding.code().equals(Problem.I_UNREADABLE.code())
                                    && CUT_OFF.contains(finding.variant()));
        }
    }

    /**
     * Reads a file.
     *
     * @param path its place with {@code /}, which may name the unit and the year
     * @param year the year that is consolidated
     */
    Outcome read(byte[] content, String path, int year) {
        return outcome(path, () -> recognised(intake.read(content, name(path)), path, year));
    }

    /** Reads a file, if there is memory for it. */
    public Outcome read(byte[] content, String path, int year, MemoryBudget.Share memory) {
        return outcome(path, () -> recognised(intake.read(content, name(path), memory), path, year));
    }

    /** The outcome; no file ends a night, whatever the program stumbles over in it. */
    private static Outcome outcome(String path, Supplier<Outcome> reading) {
        try {
            return reading.get();
        } catch (Throwable e) {
            FileFault.require(e);
            LOG.error("Not read: {}", path, e);
            return new Outcome(
                    Optional.empty(), List.of(Finding.of(Problem.I_UNREADABLE).as("failed")));
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Outcome recognised(Intake.Result read, String path, int year) {
        if (read.sheets().isEmpty()) {
            return new Outcome(Optional.empty(), read.findings());
        }
        RecognitionResult recognised = certain(recognition.recognise(read, path, year), year);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(recognised.findings());
        return new Outcome(Optional.of(recognised), findings);
    }

    /** The same where of what was read from pictures only that counts which is certain. */
    private static RecognitionResult certain(RecognitionResult recognised, int year) {
        return recognised
                .submission()
                .filter(submission -> !submission.waiting().isEmpty())
                .map(submission -> PictureJudge.judge(submission, year, recognised.unit(), recognised.findings()))
                .map(judged -> recognised.with(judged.submission(), judged.findings()))
                .orElse(recognised);
    }

    public Finding tooSlow() {
        return intake.tooSlow();
    }

    public Finding tooMuch(long unpacked) {
        return intake.tooMuch(unpacked);
    }

    Finding overSize(long bytes) {
        return intake.overSize(bytes);
    }

    public Finding tooLarge() {
        return intake.tooLarge();
    }
}
