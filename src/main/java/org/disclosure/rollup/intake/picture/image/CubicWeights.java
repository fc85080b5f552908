package org.disclosure.rollup.intake.picture.image;

/** Weights of four neighbours in a row, for a place between the two in the middle (Catmull and Rom). */
record CubicWeights(double first, double second, double third, double fourth) {

    /** @param t how far the place is from the second to the third, from 0 to 1 */
    static CubicWeights of(double t) {
        double square = t * t;
        double cube = square * t;
        return new CubicWeights(
                -.5 * (cube - 2 * square + t),
                1.5 * cube - 2.5 * square + 1,
                -1.5 * cube + 2 * square + .5 * t,
                .5 * (cube - square));
    }

    double mean(double one, double two, double three, double four) {
        return first * one + second * two + third * three + fourth * four;
    }
}
