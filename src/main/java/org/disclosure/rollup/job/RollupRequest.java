package org.disclosure.rollup.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import org.disclosure.rollup.district.selection.DueDates;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.run.RollupParameters;

/**
 * Request of a run: inputs, outputs, day and permissions.
 *
 * @param inbox the folder with a folder for each year
 * @param roster the list of units that must report
 * @param out where a folder for each year is written
 * @param asOf the date that outputs show as today and lateness is counted to
 * @param deadlines the days in the year after the report year by which reports are due
 * @param scope the code of the unit whose area is published; empty for the whole
 * @param acceptWithdrawn whether it is right that many of the files or units that counted do not any more
 */
public record RollupRequest(
        Path inbox,
        Path roster,
        Path out,
        LocalDate asOf,
        Deadlines deadlines,
        Messages.Language language,
        String scope,
        boolean acceptWithdrawn) {

    /** The days for units and for the governments of counties and cities. */
    public record Deadlines(MonthDay units, MonthDay counties, MonthDay cities) {

        private DueDates of(int reportYear, LocalDate asOf) {
            int year = reportYear + 1;
            return new DueDates(asOf, units.atYear(year), counties.atYear(year), cities.atYear(year));
        }
    }

    RollupParameters forYear(int year) {
        return new RollupParameters(
                year, inbox, roster, out, asOf, deadlines.of(year, asOf), language, scope, acceptWithdrawn);
    }
}
