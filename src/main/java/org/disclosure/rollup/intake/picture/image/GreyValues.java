package org.disclosure.rollup.intake.picture.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import org.disclosure.rollup.intake.limit.CellMemory;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The brightness of a decoded picture, whatever its colours are kept as. */
final class GreyValues {

    /** Letters are large enough in a picture of this width; of a wider one squares of pixels are taken together. */
    private static final int USUAL_WIDTH = 2000;

    /** Bytes that finding the tables takes for each pixel. */
    private static final int PIXEL = 20;

    private static final float RED = .299f;
    private static final float GREEN = .587f;
    private static final float BLUE = .114f;
    private static final int BYTE = 0xff;
    private static final float OPAQUE = 255;

    private final BufferedImage image;
    private final int factor;
    private final int width;
    private final int height;

    GreyValues(BufferedImage image) {
        this.image = image;
        this.factor = (Math.min(image.getWidth(), image.getHeight()) + USUAL_WIDTH - 1) / USUAL_WIDTH;
        this.width = image.getWidth() / factor;
        this.height = image.getHeight() / factor;
    }

    GreyPicture picture() {
        CellMemory.current().need((long) width * height * PIXEL + (long) image.getWidth() * image.getHeight() * 4);
        float[] values = new float[width * height];
        float[] line = new float[image.getWidth()];
        for (int y = 0; y < height * factor; y++) {
            ReadingTimeLimit.check();
            read(y, line);
            int row = y / factor * width;
            for (int x = 0; x < width * factor; x++) {
                values[row + x / factor] += line[x] / (factor * factor);
            }
        }
        return new GreyPicture(values, width, height);
    }

    private void read(int y, float[] line) {
        ColorModel colours = image.getColorModel();
        if (colours instanceof ComponentColorModel && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            readGrey(y, line, colours);
        } else {
            readColours(y, line);
        }
    }

    /** Java would take shades of grey for linear ones and brighten them. */
    private void readGrey(int y, float[] line, ColorModel colours) {
        float[] samples = image.getRaster().getSamples(0, y, line.length, 1, 0, (float[]) null);
        float[] alpha =
                colours.hasAlpha() ? image.getRaster().getSamples(0, y, line.length, 1, 1, (float[]) null) : null;
        float full = (1L << colours.getComponentSize(0)) - 1;
        for (int x = 0; x < line.length; x++) {
            float share = alpha == null ? 1 : alpha[x] / full;
            line[x] = GreyPicture.WHITE * (samples[x] / full * share + 1 - share);
        }
    }

    private void readColours(int y, float[] line) {
        int[] pixels = image.getRGB(0, y, line.length, 1, null, 0, line.length);
        for (int x = 0; x < line.length; x++) {
            int pixel = pixels[x];
            float value = RED * (pixel >> 16 & BYTE) + GREEN * (pixel >> 8 & BYTE) + BLUE * (pixel & BYTE);
            float share = (pixel >>> 24) / OPAQUE;
            line[x] = value * share + GreyPicture.WHITE * (1 - share);
        }
    }
}
