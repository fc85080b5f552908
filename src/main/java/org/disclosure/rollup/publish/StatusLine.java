package org.disclosure.rollup.publish;

import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.Status;

/** The line under a title that tells how the units reported until now. */
final class StatusLine {

    private StatusLine() {}

    static String of(Edition edition) {
        DistrictSummary summary = edition.summary();
        return edition.text(
                "sheet.summary.status",
                edition.asOf(),
                summary.due(),
                summary.counted(),
                summary.count(Status.NIL_RETURN),
                summary.count(Status.MISSING),
                summary.count(Status.UNREADABLE),
                summary.count(Status.OTHER_YEAR));
    }
}
