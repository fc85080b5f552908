package org.disclosure.rollup.intake.page.ink;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws paths on a page: of their outlines the straight lines are lines of tables, of what they fill the rectangles are
 * grounds. The rest are marks.
 */
public final class InkPath {

    /** How far the corners of a rectangle may be from those of its bounds, in points. */
    private static final double CORNER = 0.5;

    /** How far a line may be from level or upright that is drawn by a program, in points. */
    private static final double STRAIGHT = 0.05;

    private final PageInk ink;
    private final Rectangle2D clip;
    private final int colour;

    /**
     * @param clip the part of the page that is drawn on
     */
    public InkPath(PageInk ink, Rectangle2D clip, int colour) {
        this.ink = ink;
        this.clip = clip;
        this.colour = colour;
    }

    /** Draws the outline. */
    public void stroke(Shape path) {
        double[] to = new double[6];
        Point2D start = new Point2D.Double();
        Point2D at = new Point2D.Double();
        boolean straight = true;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    start.setLocation(to[0], to[1]);
                    at.setLocation(start);
                }
                case PathIterator.SEG_LINETO -> {
                    straight &= line(at, to[0], to[1]);
                    at.setLocation(to[0], to[1]);
                }
                case PathIterator.SEG_QUADTO -> {
                    straight = false;
                    at.setLocation(to[2], to[3]);
                }
                case PathIterator.SEG_CUBICTO -> {
                    straight = false;
                    at.setLocation(to[4], to[5]);
                }
                default -> {
                    straight &= line(at, start.getX(), start.getY());
                    at.setLocation(start);
                }
            }
        }
        if (!straight && meets(path.getBounds2D())) {
            ink.mark(new DrawnShape.Line(path));
        }
    }

    /** Draws the line of a table; gives whether it can be nothing else. */
    private boolean line(Point2D from, double x, double y) {
        boolean straight = Math.min(Math.abs(x - from.getX()), Math.abs(y - from.getY())) < STRAIGHT;
        if (Rule.between(from.getX(), from.getY(), x, y) != null
                && clip.intersectsLine(from.getX(), from.getY(), x, y)) {
            ink.line(
                    within(from.getX(), clip.getMinX(), clip.getMaxX()),
                    within(from.getY(), clip.getMinY(), clip.getMaxY()),
                    within(x, clip.getMinX(), clip.getMaxX()),
                    within(y, clip.getMinY(), clip.getMaxY()),
                    colour);
        }
        return straight;
    }

    /** A line has no area, and Java's rectangles without area meet nothing. */
    private boolean meets(Rectangle2D bounds) {
        return bounds.getMaxX() >= clip.getMinX()
                && bounds.getMinX() <= clip.getMaxX()
                && bounds.getMaxY() >= clip.getMinY()
                && bounds.getMinY() <= clip.getMaxY();
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Fills what is inside of it, each closed part by itself. */
    public void fill(Shape path) {
        double[] to = new double[6];
        Path2D part = new Path2D.Double();
        boolean straight = true;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> {
                    end(part, straight);
                    straight = true;
                    part.reset();
                    part.moveTo(to[0], to[1]);
                }
                case PathIterator.SEG_LINETO -> part.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> {
                    part.quadTo(to[0], to[1], to[2], to[3]);
                    straight = false;
                }
                case PathIterator.SEG_CUBICTO -> {
                    part.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                    straight = false;
                }
                default -> {
                    // a part that is filled is closed anyway
                }
            }
        }
        end(part, straight);
    }

    private void end(Path2D part, boolean straight) {
        if (part.getCurrentPoint() == null) {
            return;
        }
        Rectangle2D bounds = part.getBounds2D();
        boolean seen = meets(bounds);
        if (seen && straight && (PageInk.isLine(bounds) || isRectangle(part, bounds))) {
            ink.fill(bounds.createIntersection(clip), colour);
        } else if (seen) {
            ink.mark(new DrawnShape.Filled((Path2D) part.clone()));
        }
    }

    private static boolean isRectangle(Path2D part, Rectangle2D bounds) {
        double[] at = new double[6];
        for (PathIterator steps = part.getPathIterator(null); !steps.isDone(); steps.next()) {
            if (steps.currentSegment(at) != PathIterator.SEG_CLOSE
                    && !(isNear(at[0], bounds.getMinX(), bounds.getMaxX())
                            && isNear(at[1], bounds.getMinY(), bounds.getMaxY()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(double value, double one, double other) {
        return Math.abs(value - one) < CORNER || Math.abs(value - other) < CORNER;
    }
}
