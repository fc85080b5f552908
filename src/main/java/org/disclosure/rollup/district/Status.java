package org.disclosure.rollup.district;

/** Reporting status of a unit of the roster. A unit without figures is never counted as zero. */
public enum Status {
    /** A submission counts. */
    REPORTED,
    /** 零报送: a submission counts and every cell of it is 0 or blank. */
    NIL_RETURN,
    /** Only files of another year, or of a part of the year, were received. */
    OTHER_YEAR,
    /** A file was received but no figures could be read from it. */
    UNREADABLE,
    /** 逾期未报: nothing was received but what says that it is void or may be of another unit, and the deadline is over. */
    MISSING,
    /** 尚未报送: the same before the deadline is over, so that nobody is missing. */
    NOT_YET,
    /** The office's own government's report, which is compared with the sums and is none of them. */
    OWN_REPORT,
    /** A lower government's report, which is compared with the sum of its area's units and is not added to it. */
    COMPARED,
    /** Nothing was received, and nothing is due: the report of a government above the unit is used for it. */
    COVERED,
    /** 不由本级汇总: the unit is only listed. It need not report here, and a report that came is checked and not added up. */
    NOT_ADDED;

    /** True if the unit itself must report. */
    public boolean isDue() {
        return this != OWN_REPORT && this != COMPARED && this != COVERED && this != NOT_ADDED;
    }

    /** True if the unit gets a notice; the office sends none to its own government. */
    public boolean isNotified() {
        return isDue() || this == COMPARED || this == NOT_ADDED;
    }

    /** True if the unit still owes a usable report. */
    public boolean isOwed() {
        return isAlarming() || this == NOT_YET;
    }

    /** True if the office is to look after it. */
    public boolean isAlarming() {
        return this == OTHER_YEAR || this == UNREADABLE || this == MISSING;
    }

    /** True if the unit's figures are in the district's sums. */
    public boolean counts() {
        return this == REPORTED || this == NIL_RETURN;
    }
}
