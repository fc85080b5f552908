package org.disclosure.rollup.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the units of a roster go on from (沿自): the one rule by which units of two rosters are the same, were merged or split.
 *
 * <p>What the roster says in its column {@code from} comes first. A unit of which nothing is said goes on as the one of its
 * name, else as the one of its code that has one of its names, else as any that has one of its names among its own; what is
 * left over goes on by its code alone, if the two names are much the same. A government never goes on as another kind of unit.
 */
public final class Predecessors {

    private final List<Unit> last;
    private final List<Unit> now;
    private final Map<String, Unit> nowByCode;
    private final Map<String, Unit> nowByName = new HashMap<>();

    /** By the code of the earlier roster, what a unit goes on as: several when it was split. */
    private final Map<String, Set<Unit>> successors = new LinkedHashMap<>();

    private final Map<String, List<Unit>> predecessors = new HashMap<>();

    /**
     * What a unit goes on from.
     *
     * @param units of the earlier roster: none for a new unit, several for a merged one
     * @param part whether one of them was split, so that what the unit has of it cannot be told
     */
    public record Origin(List<Unit> units, boolean part) {

        public Origin {
            units = List.copyOf(units);
        }

        /** True if the figures of these units together are what the unit is compared with. */
        public boolean isComparable() {
            return !units.isEmpty() && !part;
        }

        public boolean isMerged() {
            return units.size() > 1;
        }

        /** The units' names, as a list reads in a sentence. */
        public String names() {
            return units.stream().map(Unit::name).collect(Collectors.joining("、"));
        }
    }

    private Predecessors(Roster last, Roster now) {
        this.last = last.units();
        this.now = now.units();
        this.nowByCode = this.now.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        this.now.forEach(unit -> unit.aliases().forEach(alias -> nowByName.putIfAbsent(alias, unit)));
        // a unit's own name says more than another's alias
        this.now.forEach(unit -> nowByName.put(unit.name(), unit));
    }

    /** Between the rosters of two years. */
    public static Predecessors between(Roster lastYear, Roster thisYear) {
        Predecessors predecessors = new Predecessors(lastYear, thisYear);
        predecessors.declared();
        predecessors.recognised();
        return predecessors;
    }

    /** Between two rosters of one year, whose column {@code from} speaks of the year before. */
    public static Predecessors withinYear(Roster before, Roster now) {
        Predecessors predecessors = new Predecessors(before, now);
        predecessors.recognised();
        return predecessors;
    }

    /** What the unit with this code goes on from. */
    public Origin of(String code) {
        List<Unit> units = predecessors.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparingInt(last::indexOf))
                .toList();
        return new Origin(
                units, units.stream().anyMatch(unit -> successors(unit.code()).size() > 1));
    }

    /** What a unit of the earlier roster goes on as: none when it is gone, several when it was split. */
    public List<Unit> successors(String earlierCode) {
        return List.copyOf(successors.getOrDefault(earlierCode, Set.of()));
    }

    /** What a unit's column {@code from} names although no unit of the earlier roster has that code or name. */
    public List<String> unknown(Unit unit) {
        Map<String, Unit> known = lastByCodeOrName();
        return unit.from().stream().filter(text -> !known.containsKey(text)).toList();
    }

    /** A code says more than a name, and a name more than an alias. */
    private Map<String, Unit> lastByCodeOrName() {
        Map<String, Unit> known = new HashMap<>();
        last.forEach(unit -> unit.aliases().forEach(alias -> known.putIfAbsent(alias, unit)));
        last.forEach(unit -> known.put(unit.name(), unit));
        last.forEach(unit -> known.put(unit.code(), unit));
        return known;
    }

    /** What the column {@code from} says. */
    private void declared() {
        Map<String, Unit> known = lastByCodeOrName();
        for (Unit unit : now) {
            unit.from().stream().map(known::get).filter(Objects::nonNull).forEach(old -> connect(old, unit));
        }
        // another took a part of it, but it is there itself
        for (Unit old : last) {
            ofName(old.name())
                    .filter(unit -> unit.name().equals(old.name()))
                    .filter(unit -> unit.from().isEmpty() && successors.containsKey(old.code()))
                    .ifPresent(unit -> connect(old, unit));
        }
    }

    private void recognised() {
        goOn(old -> ofName(old.name()).filter(unit -> unit.name().equals(old.name())), true);
        goOn(old -> ofSameCode(old).filter(unit -> shareAName(old, unit)), true);
        goOn(old -> names(old).flatMap(name -> ofName(name).stream()).findFirst(), true);
        goOn(old -> ofSameCode(old).filter(unit -> SimilarNames.are(old.name(), unit.name())), false);
    }

    /**
     * Lets the units that have no successor yet go on as what is found for them.
     *
     * @param merging whether a unit may take up another one beside its own predecessor
     */
    private void goOn(Function<Unit, Optional<Unit>> find, boolean merging) {
        Set<Unit> taken =
                successors.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(HashSet::new));
        for (Unit old : last) {
            if (!successors.containsKey(old.code())) {
                find.apply(old)
                        .filter(unit -> isGovernment(unit) == isGovernment(old))
                        .filter(unit -> merging || taken.add(unit))
                        .ifPresent(unit -> connect(old, unit));
            }
        }
    }

    private void connect(Unit old, Unit unit) {
        if (successors
                .computeIfAbsent(old.code(), code -> new LinkedHashSet<>())
                .add(unit)) {
            predecessors.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(old);
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

    private static boolean isGovernment(Unit unit) {
        return unit.kind() == UnitKind.GOVERNMENT;
    }
}
