package org.disclosure.rollup.check.catalogue;

/** Chapter of the catalogue, by what its checks examine; the catalogue is in this order. */
public enum Chapter {
    INTAKE,
    FORM,
    TABLES,
    YEARS,
    NARRATIVE,
    DISTRICT,
    /** An office's own checks, whatever they look at. */
    OWN;

    /** The chapter of a code of the program, which its first letter tells. */
    static Chapter of(String code) {
        return switch (code.charAt(0)) {
            case 'I' -> INTAKE;
            case 'F' -> FORM;
            case 'T', 'P' -> TABLES;
            case 'Y' -> YEARS;
            case 'N' -> NARRATIVE;
            case 'D' -> DISTRICT;
            default -> throw new IllegalArgumentException("No chapter has codes such as " + code);
        };
    }
}
