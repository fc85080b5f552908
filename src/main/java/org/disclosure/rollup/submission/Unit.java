package org.disclosure.rollup.submission;

import java.util.List;

/**
 * A unit (填报单位) that must report: a line of the roster.
 *
 * @param code the office's own short code, unique in the roster
 * @param aliases other names the unit is known by
 * @param order the place of the unit in every list; units of the same order stand as in the roster
 * @param parent the code of the unit it is below (上级); empty for one that is below none
 * @param from the codes or names of last year's units that it goes on from (沿自): several when they were merged, the same
 *     for several units when one was split; empty when it is itself
 * @param subUnits the names of its sub-units (下属), whose reports are never its own
 * @param counts whether its figures are added up and a report is asked of it; false for one that is only listed
 */
public record Unit(
        String code,
        String name,
        List<String> aliases,
        UnitKind kind,
        int order,
        Powers powers,
        String parent,
        List<String> from,
        List<String> subUnits,
        boolean counts) {

    /** A unit that has no history and no sub-units, and counts. */
    public Unit(
            String code, String name, List<String> aliases, UnitKind kind, int order, Powers powers, String parent) {
        this(code, name, aliases, kind, order, powers, parent, List.of(), List.of(), true);
    }

    /** A unit below none, of which the roster does not say whether it takes decisions. */
    public Unit(String code, String name, List<String> aliases, UnitKind kind, int order) {
        this(code, name, aliases, kind, order, Powers.UNKNOWN, "");
    }

    public Unit {
        aliases = List.copyOf(aliases);
        from = List.copyOf(from);
        subUnits = List.copyOf(subUnits);
    }
}
