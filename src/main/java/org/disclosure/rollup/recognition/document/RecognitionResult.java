package org.disclosure.rollup.recognition.document;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.finding.decision.ReturnedItem;
import org.disclosure.rollup.submission.Submission;
import org.disclosure.rollup.submission.Unit;

/**
 * Result of recognising a file.
 *
 * @param unit whose report it is; empty when that cannot be told
 * @param year the year that the file says it is of; the year asked for when it says none; {@link #NO_YEAR} or {@link #VOID}
 *     when it is not to be counted
 * @param submission the figures and the running text; empty when there is neither
 * @param returned whether the file carries the notice that went back to its unit
 * @param replies the items of the notice that the file brought back
 */
public record RecognitionResult(
        Optional<Unit> unit,
        int year,
        Optional<Submission> submission,
        List<Finding> findings,
        boolean returned,
        List<ReturnedItem> replies) {

    /** The year of a report that is of none: of a part of one. */
    public static final int NO_YEAR = 0;

    /** The year of a report that says that it is void. */
    public static final int VOID = -1;

    /** Of a file that brought no notice back. */
    public RecognitionResult(Optional<Unit> unit, int year, Optional<Submission> submission, List<Finding> findings) {
        this(unit, year, submission, findings, false, List.of());
    }

    public RecognitionResult {
        findings = List.copyOf(findings);
        replies = List.copyOf(replies);
    }

    /** The same of a file that carries a returned notice or not, and brought these items of it back. */
    public RecognitionResult returning(boolean isReturned, List<ReturnedItem> items) {
        return new RecognitionResult(unit, year, submission, findings, isReturned, items);
    }

    /** The same with another submission and what is found of it. */
    public RecognitionResult with(Submission otherSubmission, List<Finding> otherFindings) {
        return new RecognitionResult(unit, year, Optional.of(otherSubmission), otherFindings, returned, replies);
    }
}
