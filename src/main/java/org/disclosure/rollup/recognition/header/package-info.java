/**
 * The header of a table: its column labels, on sheets of normalised text.
 */
package org.disclosure.rollup.recognition.header;
