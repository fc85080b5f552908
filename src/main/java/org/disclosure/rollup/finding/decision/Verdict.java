package org.disclosure.rollup.finding.decision;

/** Verdict of the office on a finding (处理意见). */
public enum Verdict {
    /** 认可: it is explained. Not for an ERROR. */
    ACCEPT,
    /** 退回: the unit must put it right. */
    RETURN,
    /** 强制放行: the figure is used although it is wrong, on the responsibility of the person who decided so. */
    OVERRULE,
    /**
     * 采用这一份: of the versions of a unit's report, the file that the finding is about counts; of a table in a picture, what was
     * read or proposed.
     */
    TAKE
}
