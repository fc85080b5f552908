/**
 * The summary workbook {@code summary.xlsx}, a class for each sheet.
 */
package org.disclosure.rollup.publish.summary;
