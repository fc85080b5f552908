package org.disclosure.rollup.finding.decision;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A unit's own words on a finding (单位说明), written into the notice that it sent back.
 *
 * @param path the file that it came with
 * @param received the day of that file
 */
public record UnitReply(String text, String path, LocalDate received, About about) {

    /** A letter that is repeated says no more than one. */
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+|([\\p{L}])(?=\\1)");

    /** What the words were written beside. */
    public enum About {
        /** The finding as it is now: they came with the file that counts, or it says what it said then. */
        THIS,
        /** The finding as it was, in a file before the one that counts. */
        EARLIER,
        /** Another item of the notice that is found no more; the text names its check. */
        ANOTHER
    }

    /** Whether they can be an explanation: “无”, “x” or a full stop is none. */
    public boolean isExplanation() {
        String said = NOT_SAID.matcher(text).replaceAll("");
        return said.codePoints().filter(Character::isIdeographic).count() > 1 || said.length() > 2;
    }

    /** Whether they were written beside the finding. */
    public boolean isOwn() {
        return about != About.ANOTHER;
    }
}
