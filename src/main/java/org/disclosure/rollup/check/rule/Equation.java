package org.disclosure.rollup.check.rule;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;

/**
 * One case of a linear check: its left terms against its right terms.
 *
 * @param scope the row or column it is for, as the form prints it; empty when the check has one case only
 * @param keptScope the same as the numbers of findings know it
 */
public record Equation(String scope, String keptScope, List<Term> left, List<Term> right) {

    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The cell that a finding is filed under. */
    public CellCode about() {
        return left.get(0).cell();
    }

    /** The terms of both sides. */
    List<Term> terms() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
