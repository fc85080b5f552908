package org.disclosure.rollup.upkeep;

import java.util.List;
import java.util.Set;

/**
 * One thing that was looked at, or one that is wrong with it.
 *
 * @param key of the text that tells it
 * @param arguments of the text
 */
public record VerifiedLine(Grade grade, String key, List<Object> arguments) {

    private static final Set<String> OF_OUTPUTS = Set.of(
            "verify.outputs.folder",
            "verify.outputs.manifest",
            "verify.outputs.gone",
            "verify.outputs.changed",
            "verify.outputs.added",
            "verify.outputs.unfinished");

    /** Grade of a line. */
    public enum Grade {
        FINE,
        /** It cannot be told, and why; nothing need be done. */
        NOTE,
        WRONG
    }

    public VerifiedLine {
        arguments = List.copyOf(arguments);
    }

    /** True if it is about an output, each of which is put right by itself, and says nothing against the store. */
    public boolean isOfOutputAlone() {
        return OF_OUTPUTS.contains(key);
    }

    /** True if it says the same, of another place in the same table of the store. */
    public boolean isLike(VerifiedLine other) {
        return grade == other.grade && key.equals(other.key);
    }

    static VerifiedLine fine(String key, Object... arguments) {
        return new VerifiedLine(Grade.FINE, key, List.of(arguments));
    }

    static VerifiedLine note(String key, Object... arguments) {
        return new VerifiedLine(Grade.NOTE, key, List.of(arguments));
    }

    /** Something that is not what it was. */
    public static VerifiedLine wrong(String key, Object... arguments) {
        return new VerifiedLine(Grade.WRONG, key, List.of(arguments));
    }
}
