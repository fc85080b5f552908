package org.disclosure.rollup.job;

import java.util.List;
import java.util.Map;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.finding.Severity;

/**
 * What the office is told of one year's run.
 *
 * @param findings how many findings of each severity
 * @param undecided checks that a blank or unreadable cell keeps open
 * @param strays files whose unit could not be told
 */
public record YearResult(DistrictSummary summary, Map<Severity, Long> findings, long undecided, List<String> strays) {

    /** Whether there is a finding of this severity or a worse one. */
    public boolean hasAtLeast(Severity severity) {
        return findings.entrySet().stream()
                .anyMatch(entry -> entry.getValue() > 0 && entry.getKey().atLeast(severity));
    }
}
