/**
 * Readers of Excel 97 workbooks and of XML Spreadsheet 2003.
 */
package org.disclosure.rollup.intake.xls;
