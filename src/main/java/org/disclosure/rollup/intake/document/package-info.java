/**
 * Readers of Word documents (.docx, .doc) and of workbooks embedded in them.
 */
package org.disclosure.rollup.intake.document;
