package org.disclosure.rollup.publish.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.finding.Severity;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.finding.decision.Review;
import org.disclosure.rollup.publish.edition.Edition;

/**
 * The lines of 审核问题: the findings by severity, those of the district before those of the units in the roster's order, and
 * one line for one cause: that a unit owes a report is not said beside what is wrong with the file that it sent.
 */
final class FindingLines {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    FindingLines(Edition edition) {
        for (UnitLine unit : edition.summary().units()) {
            places.put(unit.code(), places.size());
            unit.file().ifPresent(file -> files.put(unit.code(), file));
        }
    }

    /** The findings of which there is a line, in order. */
    List<FiledFinding> of(List<FiledFinding> findings) {
        Set<String> told = findings.stream()
                .filter(this::isOfTheFile)
                .flatMap(filed -> filed.unitCode().stream())
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(filed -> !isSaidElsewhere(filed, told))
                .sorted(Comparator.comparing(
                                (FiledFinding filed) -> filed.finding().severity())
                        .thenComparing(this::place))
                .toList();
    }

    /** Whether it must be put right in the last file of a unit. */
    private boolean isOfTheFile(FiledFinding filed) {
        return filed.finding().severity() == Severity.ERROR
                && filed.review().state() == Review.State.OPEN
                && filed.unitCode().map(files::get).equals(Optional.of(filed.path()));
    }

    private static boolean isSaidElsewhere(FiledFinding filed, Set<String> told) {
        return filed.finding().code().equals(Problem.D_MISSING.code())
                && filed.review().state() == Review.State.OPEN
                && filed.unitCode().filter(told::contains).isPresent();
    }

    private int place(FiledFinding filed) {
        int ofNoUnit = filed.path().isEmpty() ? -2 : -1;
        return filed.unitCode().map(code -> places.getOrDefault(code, -1)).orElse(ofNoUnit);
    }
}
