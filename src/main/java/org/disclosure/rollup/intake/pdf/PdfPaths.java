package org.disclosure.rollup.intake.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;

/** Follows how a page puts its paths together, and what they clip. */
abstract class PdfPaths extends PDFGraphicsStreamEngine {

    private final GeneralPath path = new GeneralPath();
    private boolean clips;

    PdfPaths(PDPage page) {
        super(page);
    }

    /** Draws the outline of a path, in the page's own places. */
    abstract void stroke(Path2D whole);

    /** Fills it. */
    abstract void fill(Path2D whole);

    @Override
    public final void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public final void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public final void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public final void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public final Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public final void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public final void clip(int windingRule) {
        clips = true;
    }

    @Override
    public final void endPath() {
        if (clips) {
            clips = false;
            // the bounds are enough: tables are clipped by rectangles
            getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
        }
        path.reset();
    }

    @Override
    public final void strokePath() throws IOException {
        stroke(path);
        endPath();
    }

    @Override
    public final void fillPath(int windingRule) throws IOException {
        fill(path);
        endPath();
    }

    @Override
    public final void fillAndStrokePath(int windingRule) throws IOException {
        fill(path);
        stroke(path);
        endPath();
    }
}
