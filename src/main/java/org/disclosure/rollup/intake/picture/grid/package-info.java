/**
 * Ruled tables in pictures: their lines, the grid that the lines make, and which table of the form has that shape.
 */
package org.disclosure.rollup.intake.picture.grid;
