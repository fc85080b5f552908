package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** The pixels of a picture that are dark beside the mean of the square around them. */
final class DarkPixels {

    private final GreyPicture picture;
    private final int radius;
    private final double[] columns;
    private final double[] means;

    private DarkPixels(GreyPicture picture, int radius) {
        this.picture = picture;
        this.radius = radius;
        this.columns = new double[picture.width()];
        this.means = new double[picture.width()];
    }

    /**
     * A mask for each degree of darkness.
     *
     * @param radius of the square
     * @param darker by how much the pixels are at least darker than the mean
     */
    static List<Mask> of(GreyPicture picture, int radius, List<Float> darker) {
        List<Mask> masks = new ArrayList<>();
        darker.forEach(any -> masks.add(new Mask(picture.width(), picture.height())));
        DarkPixels pixels = new DarkPixels(picture, radius);
        for (int y = 0; y < Math.min(radius, picture.height()); y++) {
            pixels.add(y, 1);
        }
        for (int y = 0; y < picture.height(); y++) {
            ReadingTimeLimit.check();
            pixels.findMeans(y);
            for (int mask = 0; mask < masks.size(); mask++) {
                pixels.set(y, darker.get(mask), masks.get(mask));
            }
        }
        return masks;
    }

    private void add(int y, int sign) {
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * picture.at(x, y);
        }
    }

    private void findMeans(int y) {
        if (y + radius < picture.height()) {
            add(y + radius, 1);
        }
        if (y - radius - 1 >= 0) {
            add(y - radius - 1, -1);
        }
        int width = picture.width();
        int lines = Math.min(picture.height(), y + radius + 1) - Math.max(0, y - radius);
        double sum = 0;
        for (int x = 0; x < Math.min(radius, width); x++) {
            sum += columns[x];
        }
        for (int x = 0; x < width; x++) {
            sum += x + radius < width ? columns[x + radius] : 0;
            sum -= x - radius - 1 >= 0 ? columns[x - radius - 1] : 0;
            int across = Math.min(width, x + radius + 1) - Math.max(0, x - radius);
            means[x] = sum / (across * lines);
        }
    }

    private void set(int y, float darker, Mask mask) {
        for (int first = 0; first < means.length; first += Long.SIZE) {
            long bits = 0;
            for (int x = first; x < Math.min(means.length, first + Long.SIZE); x++) {
                bits |= picture.at(x, y) < means[x] - darker ? 1L << x : 0;
            }
            mask.set(first, y, bits);
        }
    }
}
