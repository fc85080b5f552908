/**
 * The first sheet of the summary workbook: how the year stands, with charts.
 */
package org.disclosure.rollup.publish.summary.cover;
