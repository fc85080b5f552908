package org.disclosure.rollup.submission;

import java.util.List;

/**
 * A unit (填报单位) that must report: a line of the roster.
 *
 * @param code the office's own short code, unique in the roster
 * @param aliases other names the unit is known by
 * @param order the place of the unit in every list; units of the same order stand as in the roster
 * @param parent the code of the unit it is below (上级); empty for one that is below none
 */
public record Unit(
        String code, String name, List<String> aliases, UnitKind kind, int order, Powers powers, String parent) {

    /** A unit below none, of which the roster does not say whether it takes decisions. */
    public Unit(String code, String name, List<String> aliases, UnitKind kind, int order) {
        this(code, name, aliases, kind, order, Powers.UNKNOWN, "");
    }

    public Unit {
        aliases = List.copyOf(aliases);
    }
}
