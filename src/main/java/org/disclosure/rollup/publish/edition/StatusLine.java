package org.disclosure.rollup.publish.edition;

import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;

/** The line under a title with the numbers of units by their status, and of tables that wait. */
public final class StatusLine {

    private StatusLine() {}

    public static String of(Edition edition) {
        DistrictSummary summary = edition.summary();
        long notYet = summary.count(Status.NOT_YET);
        String waiting = edition.findings().waiting();
        return edition.text(
                "sheet.summary.status",
                edition.asOf(),
                summary.due(),
                summary.counted(),
                summary.count(Status.NIL_RETURN),
                summary.count(Status.MISSING),
                summary.count(Status.UNREADABLE),
                summary.count(Status.OTHER_YEAR),
                notYet > 0 ? edition.text("sheet.summary.not-yet", notYet) : "",
                edition.comparesSameUnits() ? edition.text("sheet.summary.same-units") : "",
                waiting.isEmpty() ? "" : edition.text("sheet.summary.waiting", waiting));
    }
}
