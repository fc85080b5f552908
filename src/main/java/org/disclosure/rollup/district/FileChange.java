package org.disclosure.rollup.district;

import java.util.Optional;

/**
 * Change of a received file since the run before.
 *
 * @param path where it lies; for a withdrawn file, where it lay
 * @param earlierPath where a renamed file lay before
 * @param unit the name of the unit that it is of; empty when that cannot be told
 * @param sha256 of its content, of a withdrawn file's as it was; empty when it could not be opened
 */
public record FileChange(Kind kind, String path, Optional<String> earlierPath, String unit, String sha256) {

    /** New, changed in place, the same under another name, or no longer there. */
    public enum Kind {
        NEW,
        CHANGED,
        RENAMED,
        WITHDRAWN
    }
}
