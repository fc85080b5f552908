package org.disclosure.rollup.recognition;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Bureau;
import org.disclosure.rollup.submission.Submission;

/**
 * What was made of a file.
 *
 * @param bureau whose report it is; empty when that cannot be told
 * @param year the year that the file says it is of; the year asked for when it says none
 * @param submission the figures; empty when no table was found
 */
public record Recognised(Optional<Bureau> bureau, int year, Optional<Submission> submission, List<Finding> findings) {

    public Recognised {
        findings = List.copyOf(findings);
    }
}
