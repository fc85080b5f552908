/**
 * Reads a received file into sheets of raw cells: picks the reader by content, takes memory for it, and says why a file
 * cannot be read. What a cell means is not decided here: this room must not know the form.
 */
package org.disclosure.rollup.intake;
