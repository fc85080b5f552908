package org.disclosure.rollup.intake.picture.grid;

import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * The readings that are left for a picture, counted in pixels, so that the same picture is always given up at the same place.
 * The last reading may be of more than what is left.
 */
final class Effort {

    private long left;

    Effort(long pixels) {
        this.left = pixels;
    }

    /** Takes one reading of a figure. */
    void take(GreyPicture figure) {
        left -= (long) figure.width() * figure.height();
    }

    boolean isSpent() {
        return left <= 0;
    }
}
