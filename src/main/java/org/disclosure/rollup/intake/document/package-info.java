/**
 * Readers of Word documents (.docx, Word 2003 XML) and of files inserted into them.
 */
package org.disclosure.rollup.intake.document;
