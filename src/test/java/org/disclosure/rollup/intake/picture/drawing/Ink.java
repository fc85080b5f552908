package org.disclosure.rollup.intake.picture.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** A sheet of paper on which characters and lines are drawn. */
public final class Ink {

    private static final int CHANNEL = 255;

    private final BufferedImage cover;
    private final Graphics2D graphics;
    private final Style style;

    /**
     * How it is drawn.
     *
     * @param paper brightness of the paper
     * @param ink brightness of the ink
     * @param grey whether edges are grey, as they mostly are, or each pixel is ink or not
     * @param bolder pixels by which strokes are thicker; negative where they are thinner
     */
    public record Style(int paper, int ink, boolean grey, double bolder) {}

    public Ink(int width, int height, Style style) {
        this.style = style;
        this.cover = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = cover.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                style.grey ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
    }

    /** Draws a character with its pen here; {@code stretch} makes it higher, as hints do to reach a whole pixel. */
    public void draw(OutlineFont.Glyph glyph, double x, double baseLine, double height, double stretch) {
        double scale = OutlineFont.scale(height);
        AffineTransform place = new AffineTransform(scale, 0, 0, scale * stretch, x, baseLine);
        Shape shape = place.createTransformedShape(glyph.outline());
        graphics.fill(shape);
        if (style.bolder != 0) {
            graphics.setStroke(new BasicStroke((float) Math.abs(style.bolder)));
            graphics.setColor(style.bolder > 0 ? Color.WHITE : Color.BLACK);
            graphics.draw(shape);
            graphics.setColor(Color.WHITE);
        }
    }

    /** Draws a character with the font's hints, with its pen here. */
    public void drawHinted(char character, Font font, int x, int baseLine) {
        graphics.setFont(font);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING,
                style.grey ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        graphics.drawString(String.valueOf(character), x, baseLine);
    }

    /** Pixels to the next character. */
    public int advance(char character, Font font) {
        graphics.setFont(font);
        return graphics.getFontMetrics().charWidth(character);
    }

    /** Draws a rectangle of this brightness over everything. */
    public void line(int left, int top, int width, int height, int brightness) {
        int share = CHANNEL * (style.paper - brightness) / Math.max(1, style.paper - style.ink);
        int grey = Math.max(0, Math.min(CHANNEL, share));
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fill(new Rectangle2D.Double(left, top, width, height));
        graphics.setColor(Color.WHITE);
    }

    public GreyPicture picture() {
        int width = cover.getWidth();
        int height = cover.getHeight();
        int[] pixels = cover.getRGB(0, 0, width, height, null, 0, width);
        float[] values = new float[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            values[at] = style.paper - (style.paper - style.ink) * (pixels[at] & CHANNEL) / (float) CHANNEL;
        }
        return new GreyPicture(values, width, height);
    }
}
