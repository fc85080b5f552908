/**
 * Tables of text documents: paragraphs, fields, styles, and the sheet that they become.
 */
package org.disclosure.rollup.intake.word;
