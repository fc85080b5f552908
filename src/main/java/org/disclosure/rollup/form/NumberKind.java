package org.disclosure.rollup.form;

/** Kinds of numbers that a cell of the form may hold. */
public enum NumberKind {
    /** A whole number, 0 or more (件, 项, 个). */
    COUNT(true, false),
    /** A whole number that may be negative (2019 form, 本年增/减). */
    SIGNED(true, true),
    /** An amount of money in 万元, 0 or more, with decimals. */
    MONEY(false, false);

    private final boolean whole;
    private final boolean negativeAllowed;

    NumberKind(boolean whole, boolean negativeAllowed) {
        this.whole = whole;
        this.negativeAllowed = negativeAllowed;
    }

    public boolean whole() {
        return whole;
    }

    public boolean negativeAllowed() {
        return negativeAllowed;
    }
}
