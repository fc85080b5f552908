package org.disclosure.rollup.intake.picture.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** The brightness of a JPEG in cyan, magenta, yellow and black, which Java decodes to bare numbers. */
final class InkColours {

    private static final int BANDS = 4;
    private static final int FULL = 255;
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};

    /** Where Adobe's own segment says how colours are kept: 2 for brightness, two colours and black. */
    private static final int TRANSFORM = 11;

    private InkColours() {}

    /**
     * @param file that the numbers come from
     * @throws IOException when they are of something else
     */
    static BufferedImage grey(Raster raster, byte[] file) throws IOException {
        if (raster.getNumBands() != BANDS) {
            throw new IOException(raster.getNumBands() + " colours");
        }
        int adobe = find(file);
        boolean hasBrightness = adobe >= 0 && file[adobe + TRANSFORM] == 2;
        BufferedImage grey = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] pixels = new int[raster.getWidth() * BANDS];
        int[] line = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            ReadingTimeLimit.check();
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, line.length, 1, pixels);
            for (int x = 0; x < line.length; x++) {
                int at = x * BANDS;
                int bright = hasBrightness
                        ? pixels[at]
                        : (299 * pixels[at] + 587 * pixels[at + 1] + 114 * pixels[at + 2]) / 1000;
                // Adobe keeps how much light is left, others how much ink there is
                line[x] =
                        adobe >= 0 ? bright * pixels[at + 3] / FULL : (FULL - bright) * (FULL - pixels[at + 3]) / FULL;
            }
            grey.getRaster().setSamples(0, y, line.length, 1, 0, line);
        }
        return grey;
    }

    /** Where Adobe's segment begins; -1 when there is none. */
    private static int find(byte[] file) {
        for (int at = 2; at + TRANSFORM < Math.min(file.length, 1 << 16); at++) {
            int same = 0;
            while (same < ADOBE.length && file[at + same] == ADOBE[same]) {
                same++;
            }
            if (same == ADOBE.length) {
                return at;
            }
        }
        return -1;
    }
}
