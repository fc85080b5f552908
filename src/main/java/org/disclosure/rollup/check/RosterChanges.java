package org.disclosure.rollup.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.submission.Predecessors;
import org.disclosure.rollup.submission.Predecessors.Origin;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Y-ROSTER: the units that are new in the roster, gone from it, renamed, given another code, merged or split since last year,
 * as {@link Predecessors} tells them.
 */
public final class RosterChanges {

    private final Roster last;
    private final Roster now;
    private final Predecessors predecessors;

    public RosterChanges(Roster last, Roster now) {
        this.last = last;
        this.now = now;
        this.predecessors = Predecessors.between(last, now);
    }

    /** The findings: what this year's units were, in the roster's order, then who is gone. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        units(now).forEach(unit -> findings.addAll(findings(unit)));
        units(last)
                .filter(old -> predecessors.successors(old.code()).isEmpty())
                .forEach(old -> findings.add(finding(old).as("gone")));
        return findings;
    }

    private Collection<Finding> findings(Unit unit) {
        List<Finding> findings = new ArrayList<>();
        ofOrigin(unit, predecessors.of(unit.code())).ifPresent(findings::add);
        List<String> unknown = predecessors.unknown(unit);
        if (!unknown.isEmpty()) {
            findings.add(finding(unit, String.join("、", unknown)).as("unknown"));
        }
        return findings;
    }

    private Optional<Finding> ofOrigin(Unit unit, Origin origin) {
        if (origin.units().isEmpty()) {
            return Optional.of(last.find(unit.code())
                    .map(other -> finding(unit, other.name()).as("reused"))
                    .orElseGet(() -> finding(unit).as("new")));
        }
        if (origin.part() || origin.isMerged()) {
            String before = origin.units().stream()
                    .map(old -> old.name() + "（" + old.code() + "）")
                    .collect(Collectors.joining("、"));
            return Optional.of(finding(unit, before).as(origin.part() ? "split" : "merged"));
        }
        Unit old = origin.units().get(0);
        Finding finding = finding(unit, old.name(), old.code());
        if (!old.name().equals(unit.name())) {
            return Optional.of(finding.as("renamed"));
        }
        return old.code().equals(unit.code()) ? Optional.empty() : Optional.of(finding.as("recoded"));
    }

    private static Finding finding(Unit unit, String... before) {
        String[] values = Stream.concat(Stream.of(unit.name(), unit.code()), Stream.of(before))
                .toArray(String[]::new);
        return Finding.of(Problem.Y_ROSTER, values).named(unit.name()).given(values);
    }

    /** The district itself reports to nobody here. */
    private static Stream<Unit> units(Roster roster) {
        return roster.units().stream().filter(unit -> unit.kind() != UnitKind.GOVERNMENT);
    }
}
