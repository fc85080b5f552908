package org.disclosure.rollup.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.Problem;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Y-ROSTER: the units that are new in the roster, gone from it, renamed, given another code or merged since last year.
 *
 * <p>A unit goes on as the one with its code and one of its names, else as the one of its name, else as the one that has
 * one of its names among its own; what is left over goes on by its code alone, under another name.
 */
public final class RosterChanges {

    private final List<Unit> last;
    private final List<Unit> now;
    private final Map<String, Unit> nowByCode;
    private final Map<String, Unit> nowByName = new HashMap<>();

    /** By last year's code, the successor of a unit; several may have the same. */
    private final Map<String, Unit> successors = new HashMap<>();

    private RosterChanges(Roster last, Roster now) {
        this.last = units(last);
        this.now = units(now);
        this.nowByCode = this.now.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        this.now.forEach(unit -> names(unit).forEach(name -> nowByName.putIfAbsent(name, unit)));
        // a unit's own name says more than another's alias
        this.now.forEach(unit -> nowByName.put(unit.name(), unit));
    }

    public static RosterChanges between(Roster last, Roster now) {
        RosterChanges changes = new RosterChanges(last, now);
        changes.goOn(old -> changes.ofSameCode(old).filter(unit -> shareAName(old, unit)), false);
        changes.goOn(
                old -> changes.ofName(old.name()).filter(unit -> unit.name().equals(old.name())), false);
        changes.goOn(
                old -> names(old).flatMap(name -> changes.ofName(name).stream()).findFirst(), true);
        changes.goOn(changes::ofSameCode, false);
        return changes;
    }

    /** The code that a unit of last year has now; empty when it is gone. */
    public Optional<String> successor(String lastYearsCode) {
        return Optional.ofNullable(successors.get(lastYearsCode)).map(Unit::code);
    }

    /** The findings: what this year's units were, in the roster's order, then who is gone. */
    public List<Finding> findings() {
        Map<Unit, List<Unit>> predecessors = new HashMap<>();
        List<Finding> gone = new ArrayList<>();
        for (Unit old : last) {
            Unit unit = successors.get(old.code());
            if (unit == null) {
                gone.add(finding(old).as("gone"));
            } else {
                predecessors.computeIfAbsent(unit, key -> new ArrayList<>()).add(old);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : now) {
            finding(unit, predecessors.getOrDefault(unit, List.of())).ifPresent(findings::add);
        }
        findings.addAll(gone);
        return findings;
    }

    private static Finding finding(Unit unit, String... before) {
        String[] values = Stream.concat(Stream.of(unit.name(), unit.code()), Stream.of(before))
                .toArray(String[]::new);
        return Finding.of(Problem.Y_ROSTER, values).named(unit.name()).given(values);
    }

    private static Optional<Finding> finding(Unit unit, List<Unit> before) {
        if (before.isEmpty()) {
            return Optional.of(finding(unit).as("new"));
        }
        if (before.size() > 1) {
            String merged = before.stream()
                    .map(old -> old.name() + "（" + old.code() + "）")
                    .collect(Collectors.joining("、"));
            return Optional.of(finding(unit, merged).as("merged"));
        }
        Unit old = before.get(0);
        Finding finding = finding(unit, old.name(), old.code());
        if (!old.name().equals(unit.name())) {
            return Optional.of(finding.as("renamed"));
        }
        return old.code().equals(unit.code()) ? Optional.empty() : Optional.of(finding.as("recoded"));
    }

    /**
     * Lets the units of last year that have no successor yet go on as what is found for them.
     *
     * @param merging whether a unit may take up another one beside its own predecessor
     */
    private void goOn(Function<Unit, Optional<Unit>> find, boolean merging) {
        Set<Unit> taken = new HashSet<>(successors.values());
        for (Unit old : last) {
            if (!successors.containsKey(old.code())) {
                find.apply(old)
                        .filter(unit -> merging || taken.add(unit))
                        .ifPresent(unit -> successors.put(old.code(), unit));
            }
        }
    }

    private Optional<Unit> ofSameCode(Unit old) {
        return Optional.ofNullable(nowByCode.get(old.code()));
    }

    private Optional<Unit> ofName(String name) {
        return Optional.ofNullable(nowByName.get(name));
    }

    private static boolean shareAName(Unit one, Unit other) {
        List<String> names = names(other).toList();
        return names(one).anyMatch(names::contains);
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
    }

    /** The district itself reports to nobody here. */
    private static List<Unit> units(Roster roster) {
        return roster.units().stream()
                .filter(unit -> unit.kind() != UnitKind.GOVERNMENT)
                .toList();
    }
}
