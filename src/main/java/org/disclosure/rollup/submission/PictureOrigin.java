package org.disclosure.rollup.submission;

import java.math.BigDecimal;

/**
 * How a figure was read from a picture.
 *
 * @param permille how certain it is, 0 to 1000
 * @param crop the piece of the picture with the cell, a PNG as base64; empty when there is none
 * @param table the picture of the whole table, likewise; one figure of a table that waits has it, all others nothing
 */
public record PictureOrigin(int permille, String crop, String table) {

    private static final int PLACES = 3;

    /** Of a figure that does not have the picture of the whole table. */
    public PictureOrigin(int permille, String crop) {
        this(permille, crop, "");
    }

    /** How certain it is, 0 to 1. */
    public BigDecimal certainty() {
        return BigDecimal.valueOf(permille, PLACES);
    }

    /** The same without the picture of the whole table. */
    PictureOrigin alone() {
        return new PictureOrigin(permille, crop);
    }
}
