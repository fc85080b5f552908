package org.disclosure.rollup.submission;

import java.util.Arrays;
import java.util.Optional;

/** Power of a unit to take administrative decisions (行政许可、处罚、强制), from the roster. */
public enum Powers {
    /** A licensing or enforcement unit. */
    SOME("有"),
    /** A unit without powers over the public. */
    NONE("无"),
    /** The roster does not say. */
    UNKNOWN("");

    private final String label;

    Powers(String label) {
        this.label = label;
    }

    /** The word the roster uses. */
    public String label() {
        return label;
    }

    public static Optional<Powers> find(String label) {
        return Arrays.stream(values())
                .filter(powers -> powers.label.equals(label))
                .findFirst();
    }
}
