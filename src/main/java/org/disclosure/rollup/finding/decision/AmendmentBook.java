package org.disclosure.rollup.finding.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.form.CellCode;

/** The amendments of a year that stand: of those of a cell the latest, unless it is a withdrawal. */
public final class AmendmentBook {

    private final Map<String, Map<CellCode, Amendment>> standing = new HashMap<>();

    /** @param amendments the earliest first */
    public AmendmentBook(List<Amendment> amendments) {
        for (Amendment amendment : amendments) {
            Map<CellCode, Amendment> ofUnit =
                    standing.computeIfAbsent(amendment.place().unit(), unit -> new LinkedHashMap<>());
            ofUnit.remove(amendment.place().cell());
            if (amendment.act() == Amendment.Act.AMEND) {
                ofUnit.put(amendment.place().cell(), amendment);
            }
        }
    }

    /** Those of a unit, by cell. */
    public Map<CellCode, Amendment> of(String unit) {
        return standing.getOrDefault(unit, Map.of());
    }

    public Optional<Amendment> find(Amendment.Place place) {
        return Optional.ofNullable(of(place.unit()).get(place.cell()));
    }
}
