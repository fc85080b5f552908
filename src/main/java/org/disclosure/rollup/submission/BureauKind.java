package org.disclosure.rollup.submission;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of unit a roster lists. */
public enum BureauKind {
    GOVERNMENT_OFFICE("政府办"),
    DEPARTMENT("部门"),
    TOWN("乡镇"),
    SUB_DISTRICT("街道"),
    VERTICAL("垂管"),
    /** The government of the whole district or city, whose own report is compared with the sums and is no part of them. */
    GOVERNMENT("政府");

    private final String label;

    BureauKind(String label) {
        this.label = label;
    }

    /** The word the roster uses. */
    public String label() {
        return label;
    }

    public static Optional<BureauKind> find(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
