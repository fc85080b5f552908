package org.disclosure.rollup.intake.picture.digit;

import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** The picture of a digit as the net sees it: its ink, as large as the box allows, in the middle of it. */
final class DigitBox {

    static final int WIDTH = 16;
    static final int HEIGHT = 20;

    private final GreyPicture writing;
    private final InkRun ink;
    private final double scale;
    private final float[] box = new float[WIDTH * HEIGHT];

    private DigitBox(GreyPicture writing, InkRun ink) {
        this.writing = writing;
        this.ink = ink;
        this.scale = Math.min((double) HEIGHT / ink.height(), (double) WIDTH / ink.width());
    }

    /** The ink of these columns, both included, from 0 for paper to 1; all 0 when there is none. */
    static float[] of(GreyPicture writing, int first, int last, float threshold) {
        InkRun ink = InkRun.of(writing, first, last, threshold);
        return ink == null ? new float[WIDTH * HEIGHT] : new DigitBox(writing, ink).filled();
    }

    private float[] filled() {
        int width = Math.max(1, (int) Math.round(ink.width() * scale));
        int height = Math.max(1, (int) Math.round(ink.height() * scale));
        int left = (WIDTH - width) / 2;
        int top = (HEIGHT - height) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = scale > 1 ? between(x, y) : mean(x, y);
                box[(y + top) * WIDTH + x + left] = (float) value;
            }
        }
        return box;
    }

    /** The value at a place of an enlarged picture, between four pixels. */
    private double between(int x, int y) {
        double atX = Math.max(0, Math.min(ink.width() - 1, (x + .5) / scale - .5));
        double atY = Math.max(0, Math.min(ink.height() - 1, (y + .5) / scale - .5));
        int left = (int) atX;
        int top = (int) atY;
        int right = Math.min(ink.width() - 1, left + 1);
        int bottom = Math.min(ink.height() - 1, top + 1);
        double across = atX - left;
        double upper = (1 - across) * ink(left, top) + across * ink(right, top);
        double lower = (1 - across) * ink(left, bottom) + across * ink(right, bottom);
        double down = atY - top;
        return (1 - down) * upper + down * lower;
    }

    /** The mean of the pixels that one of a reduced picture covers. */
    private double mean(int x, int y) {
        int left = (int) Math.floor(x / scale);
        int right = Math.min(ink.width(), Math.max(left + 1, (int) Math.ceil((x + 1) / scale)));
        int top = (int) Math.floor(y / scale);
        int bottom = Math.min(ink.height(), Math.max(top + 1, (int) Math.ceil((y + 1) / scale)));
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += ink(column, row);
            }
        }
        return sum / Math.max(1, (right - left) * (bottom - top));
    }

    private double ink(int x, int y) {
        return 1 - writing.at(ink.first() + x, ink.top() + y) / GreyPicture.WHITE;
    }
}
