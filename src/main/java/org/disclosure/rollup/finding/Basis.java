package org.disclosure.rollup.finding;

import java.util.Locale;

/** Source of a check. */
public enum Basis {
    /** Printed in the form. */
    FORM,
    /** The regulation (政府信息公开条例) or a notice of the office in charge. */
    REG,
    /** A published report got it wrong. */
    SEEN,
    /** Follows from arithmetic or the law. */
    DERIVED,
    /** Practice of offices that collect figures. */
    PRACTICE,
    /** An office's own. */
    OWN;

    /** Key in a file of checks. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
