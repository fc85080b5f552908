/**
 * Number formats of spreadsheet programs: what a number looks like in its cell.
 */
package org.disclosure.rollup.intake.format;
