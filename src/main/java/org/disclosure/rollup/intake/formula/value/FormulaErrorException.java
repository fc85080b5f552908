package org.disclosure.rollup.intake.formula.value;

/** A part of a formula comes to an error, and with it what needs the part. */
public final class FormulaErrorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public static final String VALUE = "#VALUE!";
    public static final String DIVISION = "#DIV/0!";
    public static final String NUMBER = "#NUM!";
    public static final String REFERENCE = "#REF!";
    public static final String MISSING = "#N/A";

    private final String code;

    /**
     * @param code as a cell shows it
     */
    public FormulaErrorException(String code) {
        super(null, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
