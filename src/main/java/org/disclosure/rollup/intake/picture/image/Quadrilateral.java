package org.disclosure.rollup.intake.picture.image;

/** Four corners in a picture, clockwise from the upper left. */
public record Quadrilateral(Corner upperLeft, Corner upperRight, Corner lowerRight, Corner lowerLeft) {

    /** A place in a picture. */
    public record Corner(int x, int y) {

        private double distance(Corner other) {
            return Math.sqrt(Math.pow(x - other.x, 2) + Math.pow(y - other.y, 2));
        }

        private int farther(Corner other) {
            return Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
        }
    }

    /** How many pixels a corner is off those of the upright rectangle around them all, at most. */
    public int skew(int left, int top, int right, int bottom) {
        return Math.max(
                Math.max(upperLeft.farther(new Corner(left, top)), upperRight.farther(new Corner(right, top))),
                Math.max(lowerRight.farther(new Corner(right, bottom)), lowerLeft.farther(new Corner(left, bottom))));
    }

    int longestWidth() {
        return (int) Math.round(Math.max(upperLeft.distance(upperRight), lowerLeft.distance(lowerRight)));
    }

    int longestHeight() {
        return (int) Math.round(Math.max(upperLeft.distance(lowerLeft), upperRight.distance(lowerRight)));
    }
}
