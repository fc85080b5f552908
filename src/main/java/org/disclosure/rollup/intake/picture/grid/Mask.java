package org.disclosure.rollup.intake.picture.grid;

import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** Pixels of a picture that are set, the others not. */
final class Mask {

    final int width;
    final int height;
    private final boolean[] set;

    Mask(int width, int height) {
        this.width = width;
        this.height = height;
        this.set = new boolean[width * height];
    }

    boolean at(int x, int y) {
        return set[y * width + x];
    }

    void set(int x, int y) {
        set[y * width + x] = true;
    }

    /** True if the pixel or one of those right above and below it is set. */
    boolean near(int x, int y, int reach) {
        for (int row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
            if (set[row * width + x]) {
                return true;
            }
        }
        return false;
    }

    /** The mask with rows for columns. */
    Mask turned() {
        Mask turned = new Mask(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned.set[x * height + y] = set[y * width + x];
            }
        }
        return turned;
    }

    /** The pixels that are set here or there. */
    Mask or(Mask other) {
        Mask both = new Mask(width, height);
        for (int at = 0; at < set.length; at++) {
            both.set[at] = set[at] || other.set[at];
        }
        return both;
    }

    /** Pixels that are dark enough beside the mean of the square around them. */
    static Mask dark(GreyPicture picture, LineSettings settings) {
        int radius = settings.around();
        Mask dark = new Mask(picture.width(), picture.height());
        double[] columns = new double[picture.width()];
        for (int y = 0; y < Math.min(radius, picture.height()); y++) {
            add(picture, y, 1, columns);
        }
        for (int y = 0; y < picture.height(); y++) {
            ReadingTimeLimit.check();
            if (y + radius < picture.height()) {
                add(picture, y + radius, 1, columns);
            }
            if (y - radius - 1 >= 0) {
                add(picture, y - radius - 1, -1, columns);
            }
            int lines = Math.min(picture.height(), y + radius + 1) - Math.max(0, y - radius);
            dark.setBelowMean(picture, y, columns, radius, lines, settings.darker());
        }
        return dark;
    }

    private static void add(GreyPicture picture, int y, int sign, double[] columns) {
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * picture.at(x, y);
        }
    }

    private void setBelowMean(GreyPicture picture, int y, double[] columns, int radius, int lines, float by) {
        double sum = 0;
        for (int x = 0; x < Math.min(radius, width); x++) {
            sum += columns[x];
        }
        for (int x = 0; x < width; x++) {
            sum += x + radius < width ? columns[x + radius] : 0;
            sum -= x - radius - 1 >= 0 ? columns[x - radius - 1] : 0;
            int across = Math.min(width, x + radius + 1) - Math.max(0, x - radius);
            set[y * width + x] = picture.at(x, y) < sum / (across * lines) - by;
        }
    }

    /** Pixels that are part of something thin from top to bottom, no thicker than this: what may be a line across. */
    Mask thin(int thickest) {
        Mask thin = new Mask(width, height);
        for (int x = 0; x < width; x++) {
            int from = 0;
            for (int y = 0; y <= height; y++) {
                if (y < height && set[y * width + x]) {
                    continue;
                }
                for (int row = from; y - from <= thickest && row < y; row++) {
                    thin.set[row * width + x] = true;
                }
                from = y + 1;
            }
        }
        return thin;
    }

    /**
     * Pixels of these that are in lines across no shorter than this; a line may step by a row and have small gaps.
     *
     * @param dark where other lines may cross them
     */
    Mask linesAcross(int shortest, Mask dark) {
        Mask lines = new Mask(width, height);
        for (int y = 0; y < height; y++) {
            ReadingTimeLimit.check();
            LineRun run = new LineRun(2);
            for (int x = 0; x <= width; x++) {
                if (x < width && isSet(x, y)) {
                    run.add(x, true);
                    continue;
                }
                if (x < width && dark.isSet(x, y)) {
                    run.cross();
                }
                if (run.endsBefore(x, width)) {
                    if (run.length() >= shortest && run.isFilled(.9)) {
                        lines.copy(this, y, run);
                    }
                    run.clear();
                }
            }
        }
        return lines;
    }

    /** True if the pixel or the one below it is set. */
    private boolean isSet(int x, int y) {
        return set[y * width + x] || y + 1 < height && set[(y + 1) * width + x];
    }

    private void copy(Mask from, int y, LineRun run) {
        for (int row = y; row <= Math.min(height - 1, y + 1); row++) {
            for (int x = run.first(); x <= run.last(); x++) {
                set[row * width + x] |= from.set[row * width + x];
            }
        }
    }
}
