package org.disclosure.rollup.intake.formula.value;

/** Thrown when a part of a formula is an error; everything that needs the part is then an error too. */
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
