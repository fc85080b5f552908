package org.disclosure.rollup.intake.formula;

/** A part of a formula comes to an error, and with it what needs the part. */
final class Faulted extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final String VALUE = "#VALUE!";
    static final String DIVISION = "#DIV/0!";
    static final String NUMBER = "#NUM!";
    static final String REFERENCE = "#REF!";
    static final String MISSING = "#N/A";

    private final String code;

    /**
     * @param code as a cell shows it
     */
    Faulted(String code) {
        super(null, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
