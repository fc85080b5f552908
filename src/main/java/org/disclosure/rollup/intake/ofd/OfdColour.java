package org.disclosure.rollup.intake.ofd;

import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.page.ink.PageInk;

/**
 * A colour and how opaque it is.
 *
 * @param rgb red, green and blue in a number, or {@link PageInk#ANY_COLOUR}
 * @param opacity from 0 to 1
 */
record OfdColour(int rgb, double opacity) {

    static final double FULL = 255;

    private static final double LEAST_SEEN = 0.1;
    private static final double LEAST_HIDING = 0.5;
    private static final double LEAST_OPAQUE = 0.9;

    /** @param opacity of what is drawn in it */
    static OfdColour of(OfdElement colour, double opacity) {
        double[] parts = colour.numbers("Value");
        int rgb = switch (parts.length) {
            case 0 -> colour.children().isEmpty() ? Colour.BLACK : PageInk.ANY_COLOUR;
            case 1 -> mixed(parts[0], parts[0], parts[0]);
            case 3 -> mixed(parts[0], parts[1], parts[2]);
            default -> PageInk.ANY_COLOUR;
        };
        return new OfdColour(rgb, opacity * colour.number("Alpha", FULL) / FULL);
    }

    static boolean isSeen(double opacity) {
        return opacity >= LEAST_SEEN;
    }

    boolean isSeen() {
        return isSeen(opacity);
    }

    boolean isOpaque() {
        return opacity > LEAST_OPAQUE;
    }

    /** True if what is under it is not certain. */
    boolean hides() {
        return opacity > LEAST_HIDING;
    }

    private static int mixed(double red, double green, double blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(double value) {
        return (int) Math.round(Math.max(0, Math.min(FULL, value)));
    }
}
