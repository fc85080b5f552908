package org.disclosure.rollup.store.row;

import org.disclosure.rollup.district.Area;

/** Restricts queries to the units of an area. */
public final class AreaUnits {

    private AreaUnits() {}

    /**
     * Addition to a condition; nothing for the whole, so that a district without areas is not slower for them.
     *
     * @param column that holds the code of a unit; the query has the parameters {@code run} and {@code area}
     */
    public static String among(Area area, String column) {
        return area.isWhole()
                ? ""
                : " AND " + column + " IN (SELECT unit_code FROM roster_area WHERE run_id = :run AND area = :area)";
    }
}
