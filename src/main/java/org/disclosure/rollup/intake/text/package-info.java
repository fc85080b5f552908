/**
 * Reader of CSV files, and the character set of a text.
 */
package org.disclosure.rollup.intake.text;
