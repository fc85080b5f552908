package org.disclosure.rollup.store.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.district.Area;
import org.disclosure.rollup.district.DistrictSummary;

/** Summaries of a run: the whole and each area, read from the store once. */
public final class RunSummaries {

    private final DistrictSummary whole;
    private final Map<String, DistrictSummary> areas = new LinkedHashMap<>();

    RunSummaries(DistrictSummary whole, List<DistrictSummary> areas) {
        this.whole = whole;
        areas.forEach(area -> this.areas.put(area.area().code(), area));
    }

    public DistrictSummary whole() {
        return whole;
    }

    /** The areas besides the whole, in the order of the run's roster. */
    public List<DistrictSummary> areas() {
        return List.copyOf(areas.values());
    }

    /** An area, the whole too; empty when the run's roster has no such area. */
    public Optional<DistrictSummary> find(Area area) {
        return area.isWhole() ? Optional.of(whole) : findArea(area.code());
    }

    /** The area with this code; empty when the run's roster has no such area. */
    public Optional<DistrictSummary> findArea(String code) {
        return Optional.ofNullable(areas.get(code));
    }
}
