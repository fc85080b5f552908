package org.disclosure.rollup.intake.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.disclosure.rollup.intake.page.ink.Stamp;

/**
 * A picture on a page.
 *
 * @param place where it is drawn
 * @param upright whether it is drawn as it is, neither turned nor mirrored
 */
record PagePicture(PDImage picture, Rectangle2D place, boolean upright) {

    /** Smaller pictures are stamps and emblems: width as a share of the page's, height in points. */
    private static final double NARROW = 0.3;

    private static final double LOW = 40;

    /** Share of the page that a scan takes. */
    private static final double WHOLE = 0.6;

    /** Larger ones are made smaller when they are decoded, in pixels. */
    private static final long MOST_PIXELS = 12_000_000;

    /** Pixels of the longer side, about, that are enough to know where something is drawn. */
    private static final int SMALL = 600;

    /** @param matrix from the picture, as a square of one, to the page */
    static PagePicture of(PDImage picture, AffineTransform matrix) {
        Rectangle2D place = matrix.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        boolean straight = Math.abs(matrix.getShearX()) < 1 && Math.abs(matrix.getShearY()) < 1;
        // the page counts from its top, the picture from its bottom
        return new PagePicture(picture, place, straight && matrix.getScaleX() > 0 && matrix.getScaleY() < 0);
    }

    /** True if it may be a table. */
    boolean isLarge(double pageWidth) {
        return !picture.isStencil() && place.getWidth() >= NARROW * pageWidth && place.getHeight() >= LOW;
    }

    /** True if it takes nearly the whole of the page. */
    boolean isWholePage(double pageWidth, double pageHeight) {
        return place.getWidth() * place.getHeight() >= WHOLE * pageWidth * pageHeight;
    }

    /** True if parts of it may be seen through. */
    boolean isTransparent() {
        return picture.isStencil()
                || picture instanceof PDImageXObject image
                        && (image.getCOSObject().containsKey(COSName.SMASK)
                                || image.getCOSObject().containsKey(COSName.MASK));
    }

    /** What is seen of it where it lies over letters. */
    Stamp stamp() {
        return new Stamp(place, this::small);
    }

    private BufferedImage small() throws IOException {
        if (picture.isStencil()) {
            return picture.getStencilImage(Color.BLACK);
        }
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        return picture.getImage(null, Math.max(1, longer / SMALL));
    }

    /** The picture, decoded. */
    BufferedImage open() throws IOException {
        long pixels = (long) picture.getWidth() * picture.getHeight();
        int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        return every <= 1 ? picture.getImage() : picture.getImage(null, every);
    }
}
