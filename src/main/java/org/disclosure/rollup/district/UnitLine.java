package org.disclosure.rollup.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.submission.UnitKind;

/**
 * Reporting status of one unit of the roster, with the counts of its findings.
 *
 * @param file the file that counts, or the last one received when none does; empty when nothing was received
 * @param received when that file was received
 * @param others further files of the unit: parts of its report, and those that others replaced or that are of no use
 * @param errors findings that must be put right
 * @param explains findings to put right or explain
 * @param hints findings worth a look
 * @param undecided checks that a blank or unreadable cell keeps open
 * @param settled findings that were explained or overruled; they are in none of the other counts
 */
public record UnitLine(
        String code,
        String name,
        UnitKind kind,
        Status status,
        Punctuality punctuality,
        Optional<String> file,
        Optional<LocalDate> received,
        List<String> others,
        int errors,
        int explains,
        int hints,
        int undecided,
        int settled) {

    public UnitLine {
        others = List.copyOf(others);
    }

    /** True if the unit's figures count and its first report came after the deadline. */
    public boolean late() {
        return status.counts() && punctuality.isLate();
    }

    /** True if the unit owes a usable report and the deadline is over. */
    public boolean isOverdue(LocalDate day) {
        return status.isOwed() && punctuality.isOver(day);
    }
}
