package org.disclosure.rollup.check.text;

import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.check.text.wording.Wording;

/**
 * Words of a sentence that may state a count.
 *
 * @param number where the number begins; -1 when the words say that there was none
 */
record CountCandidate(Wording wording, int start, int end, int number) {

    int length() {
        return end - start;
    }

    /** True if both read the same number, or read "none" from the same words: only one can be meant. */
    boolean rivals(CountCandidate other) {
        if (number >= 0 || other.number >= 0) {
            return number == other.number;
        }
        return start < other.end
                && other.start < end
                && wording.kinds().stream().anyMatch(other::counts);
    }

    boolean counts(Kind kind) {
        return wording.kinds().contains(kind);
    }
}
