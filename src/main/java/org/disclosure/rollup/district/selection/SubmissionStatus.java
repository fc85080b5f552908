package org.disclosure.rollup.district.selection;

/** The status of a submission among those received for a year. A file that could not be read, or is of no unit, has none. */
public enum SubmissionStatus {
    /** Its figures are in the sums. */
    COUNTED,
    /** A government's own report, which is compared with the sums and is in none of them. */
    COMPARED_ONLY,
    /** Of a unit that is not added up here: it is checked, and in no sum. */
    NOT_ADDED,
    /** A part of the unit's submission: it gives a table, or says the same as the file that counts. */
    PART,
    /** A part that gives the running text, which is checked against the figures that count. */
    PART_WITH_TEXT,
    /** Another submission of the unit is taken instead. */
    SUPERSEDED,
    /** It is of another year, or of a part of the year. */
    OTHER_YEAR,
    /** 作废: it says that it is void, or nobody filled it in, and it is as good as not sent. */
    VOID,
    /** It is in doubt whose it is, so that it counts for nobody. */
    CONTESTED;

    /**
     * True if it is the submission selected among those of its unit; it is checked, and the unit is asked to correct
     * it.
     */
    public boolean isSelected() {
        return this == COUNTED || this == COMPARED_ONLY || this == NOT_ADDED;
    }

    /** True if it is a part of a submission of which another file is the one that counts. */
    public boolean isPart() {
        return this == PART || this == PART_WITH_TEXT;
    }
}
