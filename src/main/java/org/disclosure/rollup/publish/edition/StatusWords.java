package org.disclosure.rollup.publish.edition;

import org.disclosure.rollup.district.Status;
import org.disclosure.rollup.district.UnitLine;

/** The status of a unit in words. */
public final class StatusWords {

    private StatusWords() {}

    /** With the days that are left, for a unit that may still report in time. */
    public static String of(Edition edition, UnitLine unit) {
        String word = edition.text("status." + unit.status().name());
        if (unit.status() != Status.NOT_YET) {
            return word;
        }
        long days = unit.punctuality().daysLeft(edition.asOf());
        return days == 0 ? edition.text("overdue.last-day", word) : edition.text("overdue.days-left", word, days);
    }
}
