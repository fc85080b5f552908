package org.disclosure.rollup.finding;

/**
 * The findings that are not declared as linear checks: of intake, recognition, plausibility and the district. Codes are
 * public and never reused.
 */
public enum Problem {
    I_UNREADABLE(Severity.ERROR),
    I_KIND(Severity.ERROR),
    I_NO_TABLES(Severity.ERROR),
    I_UNKNOWN_BUREAU(Severity.ERROR),
    I_DUPLICATE(Severity.EXPLAIN),
    I_WRONG_YEAR(Severity.ERROR),
    F_MISSING_TABLE(Severity.ERROR),
    F_MISSING_ROW(Severity.ERROR),
    F_MISSING_COLUMN(Severity.ERROR),
    F_EXTRA_ROW(Severity.ERROR),
    F_OLD_FORM(Severity.ERROR),
    F_LABEL(Severity.HINT),
    F_UNSPLIT(Severity.EXPLAIN),
    F_BLANK(Severity.EXPLAIN),
    F_NOT_A_NUMBER(Severity.ERROR),
    F_NEGATIVE(Severity.ERROR),
    F_FRACTION(Severity.ERROR),
    F_UNIT(Severity.EXPLAIN),
    T3_FEE_UNPAID(Severity.EXPLAIN),
    T3_OTHER_HIGH(Severity.HINT),
    P_NIL_RETURN(Severity.EXPLAIN),
    P_POWERS(Severity.HINT),
    Y_PENDING(Severity.EXPLAIN),
    Y_SAME(Severity.EXPLAIN),
    Y_JUMP(Severity.HINT),
    Y_UNIT(Severity.EXPLAIN),
    Y_ROSTER(Severity.HINT),
    D_MISSING(Severity.ERROR),
    D_LATE(Severity.EXPLAIN),
    D_IDENTITY(Severity.ERROR),
    D_RECORDED(Severity.ERROR),
    D_CARRY(Severity.EXPLAIN),
    D_CHANGED(Severity.EXPLAIN);

    private final Severity severity;

    Problem(Severity severity) {
        this.severity = severity;
    }

    /** The public code: {@code F-NOT-A-NUMBER}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The severity unless a finding says otherwise. */
    public Severity severity() {
        return severity;
    }
}
