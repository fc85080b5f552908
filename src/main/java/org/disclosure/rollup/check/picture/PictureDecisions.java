package org.disclosure.rollup.check.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.FindingNumber;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.Decision;
import org.disclosure.rollup.finding.decision.Verdict;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;

/**
 * Decisions of the office on tables that were read from pictures and wait for a person: which of them it took. A decision holds
 * for the figures that it was given for, in whatever file of the unit they stand.
 */
public final class PictureDecisions {

    private final int year;
    private final Form form;
    private final Map<FindingNumber, Decision> decisions = new HashMap<>();

    /** @param decisions those of the year, the earliest first */
    public PictureDecisions(int year, Form form, List<Decision> decisions) {
        this.year = year;
        this.form = form;
        decisions.stream()
                .filter(decision -> decision.refusal(Severity.ERROR).isEmpty())
                .forEach(decision -> this.decisions.put(decision.reference(), decision));
    }

    /** The tables of a file that the office took, each with what is said of it. */
    public Map<String, Finding> taken(String unit, String path, Collection<Entry> entries) {
        Map<String, List<Entry>> tables = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.cell().table(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Finding> taken = new LinkedHashMap<>();
        tables.forEach((table, of) -> {
            if (isWhole(of)) {
                Finding finding = PictureFindings.confirmed(form, of);
                decision(unit, path, finding)
                        .filter(decision -> decision.verdict() == Verdict.TAKE)
                        .ifPresent(decision -> taken.put(table, finding));
            }
        });
        return taken;
    }

    /** A file's figures with those of the tables that the office took. */
    public Submission withTaken(String unit, String path, Submission read) {
        Set<String> taken = taken(unit, path, read.entries()).keySet();
        return read.with(read.entries().stream()
                .map(entry ->
                        taken.contains(entry.cell().table()) && entry.reading() instanceof Reading.Proposed proposed
                                ? entry.reading(proposed.confirmed())
                                : entry)
                .toList());
    }

    private Optional<Decision> decision(String unit, String path, Finding finding) {
        return Optional.ofNullable(decisions.get(FindingNumber.of(year, Optional.of(unit), path, finding)));
    }

    /** Whether each of its cells is read or proposed. */
    private static boolean isWhole(Collection<Entry> table) {
        return table.stream()
                .allMatch(entry -> entry.reading() instanceof Reading.Proposed proposed && !proposed.isUnknown());
    }
}
