package org.disclosure.rollup.district;

/**
 * Set of units whose figures are added up (辖区): all units, or one unit with all that are below it.
 *
 * @param code the unit's; empty for the whole
 * @param name the unit's; empty for the whole
 */
public record Area(String code, String name) {

    /** All units of the roster. */
    public static final Area WHOLE = new Area("", "");

    public boolean isWhole() {
        return code.isEmpty();
    }
}
