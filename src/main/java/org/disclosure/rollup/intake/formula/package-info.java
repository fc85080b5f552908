/**
 * Calculates the formulas of a spreadsheet, so that what a file remembers of them need not be believed. Only what every
 * spreadsheet program calculates alike is calculated; all else is refused. Knows cells and nothing of files.
 */
package org.disclosure.rollup.intake.formula;
