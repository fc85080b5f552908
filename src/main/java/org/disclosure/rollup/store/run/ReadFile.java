package org.disclosure.rollup.store.run;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.ReturnedItem;
import org.disclosure.rollup.submission.Submission;

/**
 * Result of reading a received file.
 *
 * @param sha256 of its content; empty when it could not be opened, or read in its time
 * @param sourceSha256 of the file on the disk as it was read, which may have changed since it was listed
 * @param unitCode whose it is; empty when that cannot be told
 * @param statedYear the report year it says it is of; 0 for a part of one, {@link #VOID} when it says that it is void
 * @param submission its figures and its running text, or the text alone; empty when there is neither
 * @param returned whether it carries the notice that went back to its unit
 * @param replies the items of the notice that it brought back
 */
public record ReadFile(
        ReceivedFile file,
        String sha256,
        String sourceSha256,
        Optional<String> unitCode,
        int statedYear,
        Optional<Submission> submission,
        List<Finding> findings,
        boolean returned,
        List<ReturnedItem> replies) {

    /** The stated year of a file that is as good as not sent. */
    public static final int VOID = -1;

    public ReadFile {
        findings = List.copyOf(findings);
        replies = List.copyOf(replies);
    }
}
