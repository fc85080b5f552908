package org.disclosure.rollup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.intake.Intake;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.office.RosterReader;
import org.disclosure.rollup.practice.SampleSet;
import org.disclosure.rollup.practice.figure.Mix;
import org.disclosure.rollup.practice.report.SampleOrder;
import org.disclosure.rollup.recognition.Recognition;
import org.disclosure.rollup.recognition.document.RecognitionResult;
import org.disclosure.rollup.submission.Roster;

/** Invented reports in memory, and what reads them. */
final class Reports {

    /** Number of reports, of all writing styles of their kind of file. */
    static final int COUNT = 50;

    private static final int YEAR = 2025;

    private final Forms forms = Forms.load();
    private final Intake intake = new Intake(Limits.DEFAULT);
    private final Recognition recognition;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Reports(Mix mix, double errorRate, boolean text) throws IOException {
        Path folder = Files.createTempDirectory("reports");
        SampleOrder asked = new SampleOrder(COUNT, 1, mix, errorRate, YEAR, text, false);
        SampleSet set = new SampleSet(forms.forReportYear(YEAR), asked, folder);
        set.write();
        Roster roster = RosterReader.read(set.inbox().resolve("roster.csv"));
        recognition = new Recognition(forms, roster);
        try (Stream<Path> all = Files.list(set.inbox().resolve(Integer.toString(YEAR)))) {
            for (Path file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    Forms forms() {
        return forms;
    }

    Map<String, byte[]> files() {
        return files;
    }

    Intake.Result open(String name, byte[] content) {
        return intake.read(content, name);
    }

    RecognitionResult recognise(String name, Intake.Result read) {
        return recognition.recognise(read, name, YEAR);
    }

    /** All of them, ready to be checked. */
    List<Report> recognised() {
        return files.entrySet().stream()
                .map(file -> recognise(file.getKey(), open(file.getKey(), file.getValue())))
                .map(read -> Report.of(
                        read.unit().orElseThrow(), YEAR, read.submission().orElseThrow(), Optional.empty()))
                .toList();
    }
}
