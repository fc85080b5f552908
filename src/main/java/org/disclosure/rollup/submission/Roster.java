package org.disclosure.rollup.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list (名录) of units that must report, in the office's order. */
public final class Roster {

    private final List<Unit> units;
    private final UnitTree tree;
    private final Map<String, String> addresses;

    /**
     * Person whom the office asks at a unit (联系人).
     *
     * @param name empty when the roster has none
     * @param phone empty when the roster has none
     */
    public record Contact(String name, String phone) {

        /** Nobody is known. */
        public static final Contact UNKNOWN = new Contact("", "");
    }

    /** A roster without addresses. */
    public Roster(List<Unit> units) {
        this(units, Map.of());
    }

    /**
     * @param addresses where units get mail, by their codes; they are no part of what a unit reports and are not stored
     * @throws IllegalArgumentException when two units share a code
     */
    public Roster(List<Unit> units, Map<String, String> addresses) {
        this.addresses = Map.copyOf(addresses);
        this.units = units.stream().sorted(Comparator.comparingInt(Unit::order)).toList();
        this.tree = new UnitTree(this.units);
    }

    public List<Unit> units() {
        return units;
    }

    /** Tree of the units by their parents. */
    public UnitTree tree() {
        return tree;
    }

    public Optional<Unit> find(String code) {
        return tree.find(code);
    }

    /** The aliases that several units have, with these units: such an alias means none of them. */
    public Map<String, List<Unit>> sharedAliases() {
        Map<String, List<Unit>> byAlias = new LinkedHashMap<>();
        for (Unit unit : units) {
            unit.aliases().stream()
                    .distinct()
                    .forEach(alias -> byAlias.computeIfAbsent(alias, name -> new ArrayList<>())
                            .add(unit));
        }
        byAlias.values().removeIf(called -> called.size() == 1);
        return byAlias;
    }

    /** Mail address of the unit. */
    public Optional<String> findAddress(String code) {
        return Optional.ofNullable(addresses.get(code));
    }
}
