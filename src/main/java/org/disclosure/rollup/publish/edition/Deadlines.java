package org.disclosure.rollup.publish.edition;

import java.time.LocalDate;

/**
 * The days that the units are held to.
 *
 * @param deadline the last day for reporting
 * @param correctionDays that a unit has for correcting or explaining what is returned
 * @param daysOff on which no such term ends
 */
public record Deadlines(LocalDate deadline, int correctionDays, DaysOff daysOff) {

    /**
     * The last day for correcting what a letter asks: the end of the first term, counted from its day, that is not over. A unit
     * that lets one pass is given another, for nobody can keep a day that is over when the letter is sent.
     */
    public LocalDate correctBy(LocalDate issued, LocalDate asOf) {
        LocalDate end = issued.plusDays(correctionDays);
        while (daysOff.workingDay(end).isBefore(asOf)) {
            end = end.plusDays(Math.max(1, correctionDays));
        }
        return daysOff.workingDay(end);
    }
}
