package org.disclosure.rollup.submission;

import java.math.BigDecimal;

/**
 * How a figure was read from a picture.
 *
 * @param permille how certain it is, 0 to 1000
 * @param crop the piece of the picture with the cell, a PNG as base64; empty when there is none
 */
public record PictureOrigin(int permille, String crop) {

    private static final int PLACES = 3;

    /** How certain it is, 0 to 1. */
    public BigDecimal certainty() {
        return BigDecimal.valueOf(permille, PLACES);
    }
}
