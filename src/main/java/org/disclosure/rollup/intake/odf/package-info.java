/**
 * Readers of OpenDocument spreadsheets and texts.
 */
package org.disclosure.rollup.intake.odf;
