package org.disclosure.rollup.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hierarchy of units (省, 市, 区县, 部门). A unit with others below it has an area (辖区): itself and all that are below; so
 * has a lower government, whether the roster lists its units or not. An area that is the whole is not listed beside it.
 */
public final class UnitTree {

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<String>> below = new LinkedHashMap<>();

    /**
     * @param units a unit whose parent is not among them is below none
     * @throws IllegalArgumentException when two units share a code
     */
    public UnitTree(Collection<Unit> units) {
        for (Unit unit : units) {
            if (this.units.put(unit.code(), unit) != null) {
                throw new IllegalArgumentException("Two units have the code " + unit.code());
            }
        }
        for (Unit unit : units) {
            if (isLower(unit)) {
                below.computeIfAbsent(unit.parent(), code -> new ArrayList<>()).add(unit.code());
            }
        }
    }

    /** The unit with this code. */
    Optional<Unit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    private boolean isLower(Unit unit) {
        return units.containsKey(unit.parent());
    }

    /** Areas beside the whole, in the order of their units in the roster. */
    public List<Unit> areas() {
        return units.values().stream().filter(unit -> isArea(unit.code())).toList();
    }

    private boolean isArea(String code) {
        return hasArea(code) && area(code).size() < units.size();
    }

    /** True if the unit has an area, even if that is the whole. */
    public boolean hasArea(String code) {
        return units.containsKey(code) && (isAboveOthers(code) || isLowerGovernment(code));
    }

    /** True if other units are below this one. */
    public boolean isAboveOthers(String code) {
        return below.containsKey(code);
    }

    /** The codes of a unit and of all that are below it. */
    public Set<String> area(String code) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(code);
        for (String lower : below.getOrDefault(code, List.of())) {
            codes.addAll(area(lower));
        }
        return codes;
    }

    /** The code of the area that a government's report is about; empty for the whole. */
    public Optional<String> areaOf(String government) {
        return Optional.of(government).filter(this::isArea);
    }

    /** Number of units above this one. */
    public int depth(String code) {
        Unit unit = units.get(code);
        return isLower(unit) ? 1 + depth(unit.parent()) : 0;
    }

    /** The next government above a unit, whatever stands between. */
    public Optional<Unit> governmentAbove(String code) {
        Unit above = units.get(units.get(code).parent());
        return above == null || isGovernment(above.code()) ? Optional.ofNullable(above) : governmentAbove(above.code());
    }

    /** True if the unit is a government that is below another unit. */
    public boolean isLowerGovernment(String code) {
        return isGovernment(code) && isLower(units.get(code));
    }

    /** True if the unit's figures are added up. */
    public boolean isAdded(String code) {
        return units.get(code).counts();
    }

    public boolean isGovernment(String code) {
        return units.get(code).kind() == UnitKind.GOVERNMENT;
    }
}
