package org.disclosure.rollup.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list (名录) of units that must report, in the office's order. */
public final class Roster {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, String> addresses;
    private final Map<String, Contact> contacts;

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

    /** A roster without contacts. */
    public Roster(List<Unit> units, Map<String, String> addresses) {
        this(units, addresses, Map.of());
    }

    /**
     * @param addresses where units get mail, by their codes; they are no part of what a unit reports and are not stored
     * @param contacts whom to ask at units, by their codes; not stored either
     * @throws IllegalArgumentException when two units share a code
     */
    public Roster(List<Unit> units, Map<String, String> addresses, Map<String, Contact> contacts) {
        this.addresses = Map.copyOf(addresses);
        this.contacts = Map.copyOf(contacts);
        units.stream().sorted(Comparator.comparingInt(Unit::order)).forEach(unit -> {
            if (byCode.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException("Two units have the code " + unit.code());
            }
        });
    }

    public List<Unit> units() {
        return List.copyOf(byCode.values());
    }

    /** Tree of the units by their parents. */
    public UnitTree tree() {
        return new UnitTree(byCode.values());
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The aliases that several units have, with these units: such an alias means none of them. */
    public Map<String, List<Unit>> sharedAliases() {
        Map<String, List<Unit>> byAlias = new LinkedHashMap<>();
        for (Unit unit : units()) {
            unit.aliases().stream()
                    .distinct()
                    .forEach(alias -> byAlias.computeIfAbsent(alias, name -> new ArrayList<>())
                            .add(unit));
        }
        byAlias.values().removeIf(units -> units.size() == 1);
        return byAlias;
    }

    /** Mail address of the unit. */
    public Optional<String> findAddress(String code) {
        return Optional.ofNullable(addresses.get(code));
    }

    /** Whom to ask at the units of which somebody is known, by their codes. */
    public Map<String, Contact> contacts() {
        return contacts;
    }
}
