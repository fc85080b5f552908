/**
 * Calculates a workbook's formulas again and compares them with the stored results.
 */
package org.disclosure.rollup.intake.calculation;
