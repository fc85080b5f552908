package org.disclosure.rollup.check;

import java.util.List;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.submission.Submission;

/** A check of one submission that is more than a sum. */
interface PlausibilityCheck {

    List<Finding> check(Submission submission);
}
