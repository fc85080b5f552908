/**
 * The notice that goes back to a unit with its own workbook marked, and the list of units that owe a report.
 */
package org.disclosure.rollup.publish.notice;
