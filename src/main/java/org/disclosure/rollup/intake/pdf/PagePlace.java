package org.disclosure.rollup.intake.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From a page's own places to points from the upper left corner of what is shown of it, as it is turned.
 *
 * @param width of what is shown
 */
record PagePlace(AffineTransform matrix, double width, double height) {

    static PagePlace of(PDPage page) {
        PDRectangle box = page.getCropBox();
        double left = box.getLowerLeftX();
        double bottom = box.getLowerLeftY();
        double right = box.getUpperRightX();
        double top = box.getUpperRightY();
        AffineTransform matrix = switch (page.getRotation()) {
            case 90 -> new AffineTransform(0, 1, 1, 0, -bottom, -left);
            case 180 -> new AffineTransform(-1, 0, 0, 1, right, -bottom);
            case 270 -> new AffineTransform(0, -1, -1, 0, top, right);
            default -> new AffineTransform(1, 0, 0, -1, -left, top);
        };
        Rectangle2D shown = matrix.createTransformedShape(box.toGeneralPath()).getBounds2D();
        return new PagePlace(matrix, shown.getWidth(), shown.getHeight());
    }

    Shape shape(Shape own) {
        return matrix.createTransformedShape(own);
    }

    Rectangle2D bounds(Shape own) {
        return shape(own).getBounds2D();
    }

    /** The matrix of something on the page, as it is shown. */
    AffineTransform matrix(AffineTransform own) {
        AffineTransform shown = new AffineTransform(own);
        shown.preConcatenate(matrix);
        return shown;
    }
}
