package org.disclosure.rollup.upkeep;

import java.util.List;

/**
 * One thing that was looked at, or one that is wrong with it.
 *
 * @param key of the text that tells it
 * @param arguments of the text
 */
public record VerifiedLine(Standing standing, String key, List<Object> arguments) {

    /** How it stands. */
    public enum Standing {
        FINE,
        /** It cannot be told, and why; nothing need be done. */
        NOTE,
        WRONG
    }

    public VerifiedLine {
        arguments = List.copyOf(arguments);
    }

    static VerifiedLine fine(String key, Object... arguments) {
        return new VerifiedLine(Standing.FINE, key, List.of(arguments));
    }

    static VerifiedLine note(String key, Object... arguments) {
        return new VerifiedLine(Standing.NOTE, key, List.of(arguments));
    }

    /** Something that is not what it was. */
    public static VerifiedLine wrong(String key, Object... arguments) {
        return new VerifiedLine(Standing.WRONG, key, List.of(arguments));
    }
}
