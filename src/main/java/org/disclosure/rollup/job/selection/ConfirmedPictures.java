package org.disclosure.rollup.job.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.picture.PictureFindings;
import org.disclosure.rollup.district.selection.SubmissionSelection.Answer;
import org.disclosure.rollup.district.selection.SubmissionSelection.Candidate;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;

/**
 * Tables that were read from pictures and wait for a person, and those of them that the office confirmed. A confirmation holds for
 * the figures that it was given for, in whatever file of the unit they stand.
 */
final class ConfirmedPictures {

    private final int year;
    private final Form form;
    private final Map<FindingNumber, Decision> decisions = new HashMap<>();
    private final Map<Candidate, Map<String, Finding>> confirmed = new LinkedHashMap<>();

    /**
     * @param waiting the files with tables that wait
     * @param decisions those of the year, the earliest first
     * @param entries what is in a file
     */
    ConfirmedPictures(
            int year,
            Form form,
            List<Candidate> waiting,
            List<Decision> decisions,
            Function<Candidate, List<Entry>> entries) {
        this.year = year;
        this.form = form;
        decisions.stream()
                .filter(decision -> decision.refusal(Severity.ERROR).isEmpty())
                .forEach(decision -> this.decisions.put(decision.reference(), decision));
        waiting.forEach(file -> confirmed.put(file, confirmed(file, entries.apply(file))));
    }

    /** The tables that the office confirmed, by the files with tables that wait. */
    Map<Candidate, Set<String>> tables() {
        return confirmed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().keySet()));
    }

    /** What is said of the tables that a file gives because the office confirmed them. */
    List<Finding> findings(Answer answer) {
        List<Finding> findings = new ArrayList<>();
        confirmed.getOrDefault(answer.candidate(), Map.of()).forEach((table, finding) -> {
            if (answer.tables().contains(table)) {
                findings.add(finding);
            }
        });
        return findings;
    }

    private Map<String, Finding> confirmed(Candidate file, List<Entry> entries) {
        Map<String, List<Entry>> tables = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.cell().table(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Finding> found = new LinkedHashMap<>();
        tables.forEach((table, of) -> {
            if (isWhole(of)) {
                Finding finding = PictureFindings.confirmed(form, of);
                decision(file, finding)
                        .filter(decision -> decision.verdict() == Verdict.TAKE)
                        .ifPresent(decision -> found.put(table, finding));
            }
        });
        return found;
    }

    private Optional<Decision> decision(Candidate file, Finding finding) {
        return Optional.ofNullable(
                decisions.get(FindingNumber.of(year, Optional.of(file.unit()), file.path(), finding)));
    }

    /** Whether each of its cells is read or proposed. */
    private static boolean isWhole(Collection<Entry> table) {
        return table.stream()
                .allMatch(entry -> entry.reading() instanceof Reading.Proposed proposed && !proposed.isUnknown());
    }
}
