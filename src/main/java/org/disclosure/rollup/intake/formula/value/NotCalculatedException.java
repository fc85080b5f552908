package org.disclosure.rollup.intake.formula.value;

/** Thrown when a formula, or something that it needs, may have different results in different spreadsheet programs. */
public final class NotCalculatedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotCalculatedException() {
        super(null, null, false, false);
    }
}
