package org.disclosure.rollup.check.unit;

import java.time.LocalDate;
import org.disclosure.rollup.submission.Submission;

/**
 * A correction of last year's report that came when that year was locked, so that the published figures do not have it.
 *
 * @param path where its file lies
 */
public record LaterVersion(String path, LocalDate received, Submission submission) {}
