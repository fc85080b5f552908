package org.disclosure.rollup.submission;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of unit a roster lists. */
public enum UnitKind {
    /**
     * A government, whose report is that of its whole area: it is compared with the sum of the area's units. That of a lower
     * government is added to the sums above it where none of its units' reports is.
     */
    GOVERNMENT("政府"),
    GOVERNMENT_OFFICE("政府办"),
    DEPARTMENT("部门"),
    TOWN("乡镇"),
    SUB_DISTRICT("街道"),
    VERTICAL("垂管");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** The word the roster uses. */
    public String label() {
        return label;
    }

    public static Optional<UnitKind> find(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
