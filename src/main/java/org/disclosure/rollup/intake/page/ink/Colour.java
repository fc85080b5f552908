package org.disclosure.rollup.intake.page.ink;

/** Colours as numbers of red, green and blue, and which of them are told apart. */
public final class Colour {

    public static final int WHITE = 0xFFFFFF;
    public static final int BLACK = 0;

    /** The difference in red, green or blue that is seen. */
    private static final int SAME = 24;

    private Colour() {}

    /** The number of a colour by its parts from 0 to 255. */
    public static int of(int red, int green, int blue) {
        return (red & 0xFF) << 16 | (green & 0xFF) << 8 | blue & 0xFF;
    }

    /** A mixture of two colours. */
    public static int mixed(int front, int back, double shareOfFront) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = part(front, shift) * shareOfFront + part(back, shift) * (1 - shareOfFront);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /** True if letters of the one colour are not seen on the other. */
    public static boolean isSame(int one, int other) {
        int difference = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            difference = Math.max(difference, Math.abs(part(one, shift) - part(other, shift)));
        }
        return difference <= SAME;
    }

    private static int part(int colour, int shift) {
        return colour >> shift & 0xFF;
    }
}
