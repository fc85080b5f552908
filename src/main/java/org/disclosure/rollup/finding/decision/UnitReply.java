package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;

/**
 * A unit's own words on a finding (单位说明), written into the notice that it sent back.
 *
 * @param path the file that it came with
 * @param received the day of that file
 */
public record UnitReply(String text, String path, LocalDate received, About about) {

    /** What the words were written beside. */
    public enum About {
        /** The finding as it is now: they came with the file that counts, or it says what it said then. */
        THIS,
        /** The finding as it was, in a file before the one that counts. */
        EARLIER,
        /** Another item of the notice that is found no more; the text names its check. */
        ANOTHER
    }

    /** Whether they were written beside the finding. */
    public boolean isOwn() {
        return about != About.ANOTHER;
    }
}
