package org.disclosure.rollup.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.job.run.RollupParameters;

/**
 * Request of a run: inputs, outputs, day and permissions.
 *
 * @param inbox the folder with a folder for each year
 * @param roster the list of units that must report
 * @param out where a folder for each year is written
 * @param asOf the date that outputs show as today and lateness is counted to
 * @param deadline the day in the year after the report year by which reports are due
 * @param scope the code of the unit whose area is published; empty for the whole
 * @param acceptWithdrawn whether it is right that many of the files or units that counted do not any more
 */
public record RollupRequest(
        Path inbox,
        Path roster,
        Path out,
        LocalDate asOf,
        MonthDay deadline,
        Messages.Language language,
        String scope,
        boolean acceptWithdrawn) {

    RollupParameters forYear(int year) {
        return new RollupParameters(
                year, inbox, roster, out, asOf, deadline.atYear(year + 1), language, scope, acceptWithdrawn);
    }
}
