package org.disclosure.rollup.intake.formula.value;

/** A formula, or something that it needs, is not certain to come to the same in every spreadsheet program. */
public final class NotCalculated extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotCalculated() {
        super(null, null, false, false);
    }
}
