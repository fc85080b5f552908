package org.disclosure.rollup.intake.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.disclosure.rollup.intake.page.ink.Colour;
import org.disclosure.rollup.intake.page.ink.Letter;
import org.disclosure.rollup.intake.page.ink.PageInk;

/** Paints a page whose letters are outlines. */
final class PaintCanvas implements OfdCanvas {

    /** Pixels of a point. */
    private static final double RESOLUTION = 200 / 72.0;

    /** A page is not drawn larger, in pixels of its longer side. */
    private static final double MOST_PIXELS = 4_000;

    /** Distance of lines that stand for a seal, in points. */
    private static final double HATCH = 3;

    private static final int FULL = 255;

    private final BufferedImage image;
    private final Graphics2D pen;
    private final Decoder pictures;

    PaintCanvas(OfdPage.Opened page, Decoder pictures) {
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
    public void letter(Letter letter, boolean certain, int colour) {
        // a page is painted when its letters say nothing
    }

    @Override
    public void stroke(Shape path, double width, int colour) {
        pen.setColor(colour(colour, 1));
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(path);
    }

    @Override
    public void fill(Shape path, OfdColour colour) {
        pen.setColor(colour(colour.rgb(), colour.opacity()));
        pen.fill(path);
    }

    private static Color colour(int colour, double opacity) {
        int rgb = colour == PageInk.ANY_COLOUR ? Colour.BLACK : colour;
        return new Color(rgb | (int) Math.round(opacity * FULL) << 24, true);
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

    /** What a seal looks like is not known: figures under it must not be read as if nothing were there. */
    @Override
    public void seal(Rectangle2D place) {
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(1));
        for (double x = place.getMinX(); x < place.getMaxX(); x += HATCH) {
            pen.draw(new Line2D.Double(x, place.getMinY(), x, place.getMaxY()));
        }
        for (double y = place.getMinY(); y < place.getMaxY(); y += HATCH) {
            pen.draw(new Line2D.Double(place.getMinX(), y, place.getMaxX(), y));
        }
    }
}
