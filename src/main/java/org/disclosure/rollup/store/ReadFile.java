package org.disclosure.rollup.store;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Submission;

/**
 * What reading made of a received file.
 *
 * @param sha256 of its content; empty when it could not be opened, or read in its time
 * @param unitCode whose it is; empty when that cannot be told
 * @param statedYear the report year it says it is of
 */
public record ReadFile(
        ReceivedFile file,
        String sha256,
        Optional<String> unitCode,
        int statedYear,
        Optional<Submission> submission,
        List<Finding> findings) {

    public ReadFile {
        findings = List.copyOf(findings);
    }
}
