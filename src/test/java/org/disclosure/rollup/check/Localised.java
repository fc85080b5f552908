package org.disclosure.rollup.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosure.rollup.check.unit.Report;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.submission.Submission;

/**
 * Suggestions for a submission.
 *
 * @param groups for each group of broken checks the changes that would clear it, the likeliest first
 */
record Localised(List<Finding> findings, List<List<Set<String>>> groups) {

    private static final SubmissionChecks CHECKS = new SubmissionChecks(Checking.BOOK);
    private static final Localisation LOCALISATION = new Localisation(Checking.BOOK);

    static Localised of(Submission submission, int year, Optional<Submission> last) {
        return of(submission, year, last, Map.of());
    }

    static Localised of(
            Submission submission, int year, Optional<Submission> last, Map<CellCode, Set<BigDecimal>> stated) {
        List<Finding> findings = findings(submission, year, last, stated);
        List<List<Set<String>>> groups = findings.stream()
                .map(Finding::suggestion)
                .filter(suggestion -> !suggestion.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .map(suggestion -> Arrays.stream(suggestion.split(" \\| "))
                        .<Set<String>>map(changes -> new TreeSet<>(List.of(changes.split(";"))))
                        .toList())
                .toList();
        return new Localised(findings, groups);
    }

    /** All that is done for a submission at night, from its tables to its findings with suggestions. */
    static List<Finding> findings(
            Submission submission, int year, Optional<Submission> last, Map<CellCode, Set<BigDecimal>> stated) {
        return LOCALISATION.explain(
                CHECKS.check(Report.of(Checking.BUREAU, year, submission, last)),
                submission,
                year,
                last,
                stated,
                List.of());
    }

    static Localised of(Fault fault) {
        return of(fault.submission(), fault.report().year(), fault.last());
    }

    /** True if the first suggestions put exactly this right. */
    boolean first(Set<String> remedy) {
        return groups.stream()
                .flatMap(group -> group.get(0).stream())
                .collect(Collectors.toSet())
                .equals(remedy);
    }

    /** True if nothing else is suggested. */
    boolean alone(Set<String> remedy) {
        return first(remedy) && groups.stream().allMatch(group -> group.size() == 1);
    }

    /** True if it is among the suggestions. */
    boolean among(Set<String> remedy) {
        Set<String> found = groups.stream()
                .map(group ->
                        group.stream().filter(remedy::containsAll).findFirst().orElse(Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return found.equals(remedy);
    }

    /** True if all is blamed on fewer cells than were wrong. */
    boolean blamesFewerThan(Set<String> remedy) {
        boolean all = findings.stream()
                .filter(finding -> !finding.code().startsWith("T2-"))
                .noneMatch(finding -> finding.suggestion().isEmpty());
        return all && groups.stream().mapToInt(group -> group.get(0).size()).sum() < remedy.size();
    }

    /** Messages of the findings of this check. */
    List<String> messages(String code, Messages.Language language) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .map(new Messages(language)::message)
                .toList();
    }
}
