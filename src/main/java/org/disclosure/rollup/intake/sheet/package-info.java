/**
 * Sheets of raw cells: text, number, looks, merged ranges, formula. What a cell means is not decided here.
 */
package org.disclosure.rollup.intake.sheet;
