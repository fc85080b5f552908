package org.disclosure.rollup.store.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.district.Area;

/** The areas of each unit of a run. */
public final class AreasOfUnits {

    private static final List<String> WHOLE = List.of(Area.WHOLE.code());

    private final Map<String, List<String>> areas = new HashMap<>();

    /** Puts a unit into an area. */
    public void put(String unit, String area) {
        areas.computeIfAbsent(unit, code -> new ArrayList<>(WHOLE)).add(area);
    }

    /** The codes of the areas that a unit is in, the whole first. */
    public List<String> withWhole(String unit) {
        return areas.getOrDefault(unit, WHOLE);
    }

    /** The codes of all areas, the whole among them. */
    public Set<String> all() {
        Set<String> all = new HashSet<>(WHOLE);
        areas.values().forEach(all::addAll);
        return all;
    }
}
