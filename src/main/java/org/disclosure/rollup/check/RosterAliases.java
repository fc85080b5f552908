package org.disclosure.rollup.check;

import java.util.List;
import java.util.stream.Collectors;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;

/** Y-ROSTER: an alias that several units have, so that no report is found by it. */
public final class RosterAliases {

    private RosterAliases() {}

    public static List<Finding> shared(Roster roster) {
        return roster.sharedAliases().entrySet().stream()
                .map(shared -> {
                    String units = shared.getValue().stream().map(Unit::name).collect(Collectors.joining("、"));
                    return Finding.of(Problem.Y_ROSTER, shared.getKey(), units)
                            .as("alias")
                            .named(shared.getKey())
                            .given(shared.getKey(), units);
                })
                .toList();
    }
}
