package org.disclosure.rollup.finding.decision;

import java.util.Optional;

/**
 * Review status of a finding.
 *
 * @param decision what it stands on; of a reopened finding the decision that no longer holds; empty when there is none
 * @param refused a later decision that could not be made use of
 */
public record Review(State state, Optional<Decision> decision, Optional<Decision> refused) {

    /** A finding of which nothing was decided. */
    public static final Review OPEN = new Review(State.OPEN, Optional.empty(), Optional.empty());

    /** State of a finding after the office's decisions. */
    public enum State {
        /** Nothing decided that holds. */
        OPEN,
        /** Accepted with an explanation. */
        EXPLAINED,
        /** An ERROR for which the office takes responsibility; it stays among the findings. */
        OVERRULED,
        /** Returned to the unit. */
        RETURNED,
        /** Accepted or overruled once, for values that have changed since. */
        REOPENED;

        /** True if the unit need do nothing more. */
        public boolean isSettled() {
            return this == EXPLAINED || this == OVERRULED;
        }
    }
}
