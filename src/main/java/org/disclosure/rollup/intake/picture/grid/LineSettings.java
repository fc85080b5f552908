package org.disclosure.rollup.intake.picture.grid;

/**
 * What is taken for a line.
 *
 * @param darker how much darker than the mean of what is around it
 * @param thickest pixels
 * @param around pixels to each side in which that mean is taken
 */
record LineSettings(float darker, int thickest, int around) {}
