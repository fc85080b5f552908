package org.disclosure.rollup.finding;

/** Severity of a finding, worst first. */
public enum Severity {
    /** 强制: wrong on its face, must be put right. */
    ERROR,
    /** 核实: put right or explain. */
    EXPLAIN,
    /** 提示: worth a look. */
    HINT;

    public boolean atLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
