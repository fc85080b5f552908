/**
 * Reader of binary Excel workbooks (.xlsb).
 */
package org.disclosure.rollup.intake.xlsb;
