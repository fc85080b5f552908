/**
 * Tools to write workbooks: styles, rows that are streamed, charts, and the form's tables as they are printed. Knows no
 * output.
 */
package org.disclosure.rollup.publish.excel;
