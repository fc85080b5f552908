package org.disclosure.rollup.check.rule;

import org.disclosure.rollup.form.CellCode;

/**
 * A cell in a linear check.
 *
 * @param sign 1 to add, -1 to subtract
 * @param lastYear whether last year's figure is meant
 */
public record Term(CellCode cell, int sign, boolean lastYear) {}
