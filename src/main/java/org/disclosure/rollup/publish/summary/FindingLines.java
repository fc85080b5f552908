package org.disclosure.rollup.publish.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosure.rollup.district.UnitLine;
import org.disclosure.rollup.finding.decision.FiledFinding;
import org.disclosure.rollup.publish.edition.Edition;

/** The order of the lines of 审核问题: by severity, those of the district before those of the units in the roster's order. */
final class FindingLines {

    private final Map<String, Integer> places = new HashMap<>();

    FindingLines(Edition edition) {
        for (UnitLine unit : edition.summary().units()) {
            places.put(unit.code(), places.size());
        }
    }

    List<FiledFinding> of(List<FiledFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(
                                (FiledFinding filed) -> filed.finding().severity())
                        .thenComparing(this::place))
                .toList();
    }

    private int place(FiledFinding filed) {
        int ofNoUnit = filed.path().isEmpty() ? -2 : -1;
        return filed.unitCode().map(code -> places.getOrDefault(code, -1)).orElse(ofNoUnit);
    }
}
