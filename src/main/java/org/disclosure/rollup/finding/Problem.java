package org.disclosure.rollup.finding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The findings that are not declared as linear checks: of intake, recognition, plausibility and the district. Codes are
 * public and never reused.
 */
public enum Problem {
    I_UNREADABLE(Severity.ERROR, Basis.PRACTICE, Numbering.FILE),
    I_KIND(Severity.ERROR, Basis.SEEN, Numbering.FILE),
    I_NO_TABLES(Severity.ERROR, Basis.SEEN, Numbering.FILE),
    I_UNKNOWN_BUREAU(Severity.ERROR, Basis.SEEN, Numbering.FILE),
    I_DUPLICATE(Severity.EXPLAIN, Basis.PRACTICE, Numbering.FILE),
    I_WRONG_YEAR(Severity.ERROR, Basis.SEEN, Numbering.FILE),
    I_PERIOD(Severity.ERROR, Basis.PRACTICE, Numbering.FILE),
    I_VOID(Severity.HINT, Basis.PRACTICE, Numbering.FILE),
    I_PICTURE(Severity.ERROR, Basis.PRACTICE, Numbering.DECLARED),
    F_EMPTY_FORM(Severity.ERROR, Basis.PRACTICE, Numbering.FILE),
    F_MISSING_TABLE(Severity.ERROR, Basis.REG),
    F_MISSING_ROW(Severity.ERROR, Basis.REG),
    F_MISSING_COLUMN(Severity.ERROR, Basis.REG),
    F_EXTRA_ROW(Severity.ERROR, Basis.REG, Numbering.DECLARED),
    F_OLD_FORM(Severity.ERROR, Basis.SEEN),
    F_LABEL(Severity.HINT, Basis.SEEN),
    F_UNSPLIT(Severity.EXPLAIN, Basis.SEEN),
    F_BLANK(Severity.EXPLAIN, Basis.SEEN, Numbering.DECLARED),
    F_NOT_A_NUMBER(Severity.ERROR, Basis.SEEN),
    F_NEGATIVE(Severity.ERROR),
    F_FRACTION(Severity.ERROR),
    F_UNIT(Severity.EXPLAIN, Basis.SEEN),
    T3_FEE_UNPAID(Severity.EXPLAIN),
    T3_OTHER_HIGH(Severity.HINT),
    P_NIL_RETURN(Severity.EXPLAIN, Basis.SEEN),
    P_POWERS(Severity.HINT),
    Y_PENDING(Severity.EXPLAIN),
    Y_SAME(Severity.EXPLAIN, Basis.SEEN),
    Y_JUMP(Severity.HINT, Basis.SEEN),
    Y_UNIT(Severity.EXPLAIN, Basis.SEEN),
    Y_ROSTER(Severity.HINT),
    N_RECEIVED(Severity.EXPLAIN),
    N_CONCLUDED(Severity.EXPLAIN),
    N_CARRIED(Severity.ERROR),
    N_OUTCOME(Severity.EXPLAIN),
    N_APPLICANT(Severity.EXPLAIN),
    N_DISPUTE(Severity.HINT),
    N_NONE(Severity.EXPLAIN),
    N_NORMS(Severity.HINT),
    N_FEE(Severity.EXPLAIN),
    N_SUM(Severity.EXPLAIN),
    N_PERCENT(Severity.EXPLAIN),
    N_LEFTOVER(Severity.EXPLAIN),
    N_SECTIONS(Severity.EXPLAIN, Basis.FORM),
    N_LENGTH(Severity.HINT, Basis.REG),
    N_SIMILAR(Severity.EXPLAIN, Basis.PRACTICE),
    N_PRIVACY(Severity.EXPLAIN),
    N_PICTURE(Severity.ERROR, Basis.SEEN),
    D_MISSING(Severity.ERROR, Basis.REG, Numbering.DECLARED),
    D_LATE(Severity.EXPLAIN, Basis.REG, Numbering.DECLARED),
    D_IDENTITY(Severity.ERROR),
    D_RECORDED(Severity.ERROR, Basis.REG),
    D_CARRY(Severity.EXPLAIN),
    D_CHANGED(Severity.EXPLAIN, Basis.PRACTICE),
    D_AMENDED(Severity.HINT, Basis.PRACTICE);

    /** Fields that the number of a finding is made of, besides year, unit and code. */
    public enum Numbering {
        /** Its cell, or where it has none its variant; what it names; what is compared, and the values given. */
        CELL,
        /** Only what it names and the values given. */
        DECLARED,
        /** The file it is about, and the values given. */
        FILE
    }

    private static final Map<String, Problem> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Problem::code, Function.identity()));

    private final Severity severity;
    private final Basis basis;
    private final Numbering numbering;

    /** A problem that arithmetic or the law makes one. */
    Problem(Severity severity) {
        this(severity, Basis.DERIVED);
    }

    Problem(Severity severity, Basis basis) {
        this(severity, basis, Numbering.CELL);
    }

    Problem(Severity severity, Basis basis, Numbering numbering) {
        this.severity = severity;
        this.basis = basis;
        this.numbering = numbering;
    }

    /** The problem of this code; empty when the code is that of a declared check, or of none. */
    public static Optional<Problem> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Fields that the numbers of findings of this code are made of. */
    static Numbering numbering(String code) {
        return find(code).map(problem -> problem.numbering).orElse(Numbering.CELL);
    }

    /** The public code: {@code F-NOT-A-NUMBER}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The severity unless a finding says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Source of the check. */
    public Basis basis() {
        return basis;
    }
}
