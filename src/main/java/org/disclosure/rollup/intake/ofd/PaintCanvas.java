package org.disclosure.rollup.intake.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** Paints a page whose letters are outlines. */
final class PaintCanvas implements OfdCanvas {

    /** Pixels of a point. */
    private static final double RESOLUTION = 200 / 72.0;

    /** A page is not drawn larger, in pixels of its longer side. */
    private static final double MOST_PIXELS = 4_000;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final Pictures pictures;

    /** Decodes the picture in a part. */
    interface Pictures {

        BufferedImage open(String part) throws IOException;
    }

    PaintCanvas(OfdPage.Opened page, Pictures pictures) {
        double scale = Math.min(RESOLUTION, MOST_PIXELS / Math.max(page.width(), page.height()));
        this.pictures = pictures;
        this.image = new BufferedImage(
                (int) Math.ceil(page.width() * scale),
                (int) Math.ceil(page.height() * scale),
                BufferedImage.TYPE_BYTE_GRAY);
        this.pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    BufferedImage image() {
        pen.dispose();
        return image;
    }

    @Override
    public void letter(String text, AffineTransform place, double advance, int run, int colour) {
        // a page is painted when its letters say nothing
    }

    @Override
    public void stroke(Shape path, double width, int colour) {
        pen.setColor(colour(colour));
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(path);
    }

    @Override
    public void fill(Shape path, int colour) {
        pen.setColor(colour(colour));
        pen.fill(path);
    }

    private static Color colour(int colour) {
        return colour == PageInk.ANY_COLOUR ? Color.BLACK : new Color(colour);
    }

    @Override
    public void picture(String part, AffineTransform place) {
        try {
            BufferedImage picture = pictures.open(part);
            AffineTransform square = new AffineTransform(place);
            square.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
            pen.drawImage(picture, square, null);
        } catch (IOException e) {
            // one that cannot be decoded leaves its place white
        }
    }
}
