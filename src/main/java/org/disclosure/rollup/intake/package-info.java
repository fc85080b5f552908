/**
 * One reader for each kind of file, which turns it into sheets of raw cells, the limits that keep a hostile file
 * harmless, and the reader of the roster. What a cell means is not decided here: this room must not know the form, and
 * of submissions only the units that the roster lists.
 */
package org.disclosure.rollup.intake;
