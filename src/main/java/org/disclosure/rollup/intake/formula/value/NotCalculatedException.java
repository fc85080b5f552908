package org.disclosure.rollup.intake.formula.value;

/** A formula, or something that it needs, is not certain to come to the same in every spreadsheet program. */
public final class NotCalculatedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotCalculatedException() {
        super(null, null, false, false);
    }
}
