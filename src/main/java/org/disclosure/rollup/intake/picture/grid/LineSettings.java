package org.disclosure.rollup.intake.picture.grid;

/**
 * What is taken for lines of one table.
 *
 * @param darker how much darker than the mean of what is around it
 * @param thickest pixels
 * @param reach pixels by which lines of one table may miss each other
 */
record LineSettings(float darker, int thickest, int reach) {}
