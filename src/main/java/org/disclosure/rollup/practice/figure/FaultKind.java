package org.disclosure.rollup.practice.figure;

/** The mistakes that are put into reports, one into each faulty one. */
public enum FaultKind {
    /** A total of table 3 that is not the sum of its row. */
    ROW_SUM("T3-TOTAL"),
    /** More received than dealt with; the row's total fits. */
    BALANCE("T3-BALANCE"),
    /** An outcome that the sum of outcomes lacks; the row's total fits. */
    ITEMS_SUM("T3-RESULTS"),
    /** A total of table 4 that is not the sum of its results. */
    TABLE4_SUM("T4-TOTAL"),
    /** Words in place of a number. */
    NOT_A_NUMBER("F-NOT-A-NUMBER"),
    /** A dash in place of a number. */
    DASH("F-BLANK"),
    NEGATIVE("F-NEGATIVE"),
    BLANK("F-BLANK");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    /** The check that finds it. */
    public String code() {
        return code;
    }
}
