package org.disclosure.rollup.intake.picture.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** A picture in shades of grey, from 0 for black to 255 for white. */
public final class GreyPicture {

    public static final float WHITE = 255;

    /** A picture without a pixel. */
    public static final GreyPicture NONE = new GreyPicture(new float[0], 0, 0);

    private final float[] values;
    private final int width;
    private final int height;

    /** @param values row by row; they are not copied */
    public GreyPicture(float[] values, int width, int height) {
        if (values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values for " + width + " × " + height);
        }
        this.values = values;
        this.width = width;
        this.height = height;
    }

    /** A decoded picture, on white where it is transparent; one that is very wide is reduced. */
    public static GreyPicture of(BufferedImage image) {
        return new GreyValues(image).picture();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** True if there is a pixel at this place. */
    public boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** A copy of the values, row by row. */
    public float[] copyOfValues() {
        return values.clone();
    }

    /** The value at a place between pixels, by a cubic curve through sixteen of them; white outside. */
    public float between(double x, double y) {
        if (x < 0 || y < 0 || x > width - 1 || y > height - 1) {
            return WHITE;
        }
        int left = (int) x;
        int top = (int) y;
        CubicWeights across = CubicWeights.of(x - left);
        double sum = CubicWeights.of(y - top)
                .mean(
                        between(left, Math.max(0, top - 1), across),
                        between(left, top, across),
                        between(left, Math.min(height - 1, top + 1), across),
                        between(left, Math.min(height - 1, top + 2), across));
        return (float) Math.max(0, Math.min(WHITE, sum));
    }

    private double between(int left, int y, CubicWeights across) {
        int row = y * width;
        return across.mean(
                values[row + Math.max(0, left - 1)],
                values[row + left],
                values[row + Math.min(width - 1, left + 1)],
                values[row + Math.min(width - 1, left + 2)]);
    }

    /** A part of the picture, white where it lies outside. */
    public GreyPicture part(int left, int top, int partWidth, int partHeight) {
        float[] part = new float[partWidth * partHeight];
        Arrays.fill(part, WHITE);
        int from = Math.max(0, -left);
        int to = Math.min(partWidth, width - left);
        for (int y = Math.max(0, -top); y < Math.min(partHeight, height - top); y++) {
            if (to > from) {
                System.arraycopy(values, (y + top) * width + from + left, part, y * partWidth + from, to - from);
            }
        }
        return new GreyPicture(part, partWidth, partHeight);
    }

    /** This picture with another one below it, white where one is less wide. */
    public GreyPicture above(GreyPicture other) {
        int wide = Math.max(width, other.width);
        float[] both = Arrays.copyOf(part(0, 0, wide, height).values, wide * (height + other.height));
        System.arraycopy(other.part(0, 0, wide, other.height).values, 0, both, wide * height, wide * other.height);
        return new GreyPicture(both, wide, height + other.height);
    }

    /** The picture smaller by a whole factor: each pixel is the mean of a square. */
    public GreyPicture reduced(int factor) {
        if (factor <= 1) {
            return this;
        }
        int smallWidth = width / factor;
        int smallHeight = height / factor;
        float[] small = new float[smallWidth * smallHeight];
        for (int y = 0; y < smallHeight; y++) {
            ReadingTimeLimit.check();
            for (int x = 0; x < smallWidth; x++) {
                float sum = 0;
                for (int j = 0; j < factor; j++) {
                    int row = (y * factor + j) * width + x * factor;
                    for (int i = 0; i < factor; i++) {
                        sum += values[row + i];
                    }
                }
                small[y * smallWidth + x] = sum / (factor * factor);
            }
        }
        return new GreyPicture(small, smallWidth, smallHeight);
    }

    /** The picture turned by a quarter clockwise. */
    public GreyPicture turned() {
        float[] turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = values[y * width + x];
            }
        }
        return new GreyPicture(turned, height, width);
    }

    /** Whether there is less light than darkness in it, as on a screen that shows white on black. */
    public boolean isDark() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum < values.length * (WHITE / 2);
    }

    /** The picture with dark for light. */
    public GreyPicture inverted() {
        float[] inverted = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            inverted[at] = WHITE - values[at];
        }
        return new GreyPicture(inverted, width, height);
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        return PngFile.of(this);
    }

    /** The picture with few shades of grey, so that it makes a small file. */
    public GreyPicture inShades(int shades) {
        float step = WHITE / (shades - 1);
        float[] few = new float[values.length];
        for (int index = 0; index < few.length; index++) {
            few[index] = Math.round(values[index] / step) * step;
        }
        return new GreyPicture(few, width, height);
    }

    /** A quadrilateral of the picture, drawn as the rectangle that it is a view of, with a margin. */
    public GreyPicture straightened(Quadrilateral corners, int margin) {
        int straightWidth = corners.longestWidth();
        int straightHeight = corners.longestHeight();
        Perspective view = Perspective.of(straightWidth, straightHeight, corners);
        int fullWidth = straightWidth + 2 * margin;
        int fullHeight = straightHeight + 2 * margin;
        float[] straight = new float[fullWidth * fullHeight];
        for (int y = 0; y < fullHeight; y++) {
            ReadingTimeLimit.check();
            for (int x = 0; x < fullWidth; x++) {
                double depth = view.depth(x - margin, y - margin);
                straight[y * fullWidth + x] =
                        between(view.x(x - margin, y - margin) / depth, view.y(x - margin, y - margin) / depth);
            }
        }
        return new GreyPicture(straight, fullWidth, fullHeight);
    }
}
