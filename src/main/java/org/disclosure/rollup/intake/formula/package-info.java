/**
 * Calculates the formulas of a spreadsheet, so that what a file remembers of them need not be believed.
 */
package org.disclosure.rollup.intake.formula;
