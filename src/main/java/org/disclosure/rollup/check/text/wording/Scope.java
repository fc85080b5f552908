package org.disclosure.rollup.check.text.wording;

/** Scope of a stated figure. */
public enum Scope {
    /** 本机关, 本局, 区政府办, or the unit by its name. */
    OFFICE,
    /** 全区, 全市, 全县. */
    AREA,
    /** The text does not say. */
    UNSTATED,
    /** Some other body: its figures are not taken. */
    OTHER
}
