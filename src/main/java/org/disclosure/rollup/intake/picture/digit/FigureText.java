package org.disclosure.rollup.intake.picture.digit;

/**
 * A figure as it was read from a picture.
 *
 * @param text its digits; a point, a dash and {@code ?} for what is none of these
 * @param permille how certain it is, from 0 to 1000
 */
public record FigureText(String text, int permille) {}
