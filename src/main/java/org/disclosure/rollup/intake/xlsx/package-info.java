/**
 * Reader of Excel workbooks (.xlsx).
 */
package org.disclosure.rollup.intake.xlsx;
