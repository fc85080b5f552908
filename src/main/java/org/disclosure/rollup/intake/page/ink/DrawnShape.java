package org.disclosure.rollup.intake.page.ink;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** A shape that may lie over letters. */
public interface DrawnShape {

    Rectangle2D bounds();

    /** True if a part of it lies in the place. */
    boolean isOver(Rectangle2D place);

    /** True if it matters for a letter, by the order in which both were drawn. */
    boolean counts(int order, int ofLetter);

    /** A filled shape, which hides or shades what was drawn before. */
    record Filled(Shape shape) implements DrawnShape {

        @Override
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }

        @Override
        public boolean isOver(Rectangle2D place) {
            return shape.intersects(place);
        }

        @Override
        public boolean counts(int order, int ofLetter) {
            return order > ofLetter;
        }
    }

    /** A line of any form, which goes through letters whichever was drawn first. */
    record Line(Shape path) implements DrawnShape {

        /** How far from the line its pieces may be, in points. */
        private static final double FLAT = 0.3;

        @Override
        public Rectangle2D bounds() {
            return path.getBounds2D();
        }

        @Override
        public boolean isOver(Rectangle2D place) {
            double[] to = new double[6];
            double startX = 0;
            double startY = 0;
            double x = 0;
            double y = 0;
            for (PathIterator steps = path.getPathIterator(null, FLAT); !steps.isDone(); steps.next()) {
                int kind = steps.currentSegment(to);
                double nextX = kind == PathIterator.SEG_CLOSE ? startX : to[0];
                double nextY = kind == PathIterator.SEG_CLOSE ? startY : to[1];
                if (kind == PathIterator.SEG_MOVETO) {
                    startX = nextX;
                    startY = nextY;
                } else if (place.intersectsLine(x, y, nextX, nextY)) {
                    return true;
                }
                x = nextX;
                y = nextY;
            }
            return false;
        }

        @Override
        public boolean counts(int order, int ofLetter) {
            return true;
        }
    }
}
