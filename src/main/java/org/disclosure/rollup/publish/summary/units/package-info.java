/**
 * The sheets of the summary workbook that list every unit, and where its cells are.
 */
package org.disclosure.rollup.publish.summary.units;
