package org.disclosure.rollup.finding;

import java.util.Locale;

/** Where a check comes from. */
public enum Basis {
    /** Printed in the form. */
    FORM,
    /** The regulation (政府信息公开条例) or a notice of the office in charge. */
    REG,
    /** A published report got it wrong. */
    SEEN,
    /** Follows from arithmetic or the law. */
    DERIVED,
    /** What offices that collect figures do. */
    PRACTICE,
    /** An office's own. */
    OWN;

    /** What it is called in a file of checks. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
