package org.disclosure.rollup.intake.page.ink;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** A picture through which the page is seen in parts: a seal, a signature, a water mark. */
public final class Stamp implements DrawnShape {

    /** How opaque a point is from which on it counts as drawn, and as hiding what is under it. */
    private static final int DRAWN = 0x60;

    private static final int OPAQUE = 0xE0;

    /** Share of points that hide from which on the whole picture does. */
    private static final double NEARLY_ALL = 0.97;

    /** Points that are looked at in each direction at most. */
    private static final int STEPS = 400;

    private final Rectangle2D place;
    private final Source source;
    private BufferedImage picture;
    private boolean failed;

    /** Decodes the picture, with how opaque each of its points is. */
    public interface Source {

        BufferedImage open() throws IOException;
    }

    /** @param source is asked when a figure stands where the picture is */
    public Stamp(Rectangle2D place, Source source) {
        this.place = place;
        this.source = source;
    }

    @Override
    public Rectangle2D bounds() {
        return place;
    }

    @Override
    public boolean counts(int order, int ofLetter) {
        return order > ofLetter;
    }

    @Override
    public boolean isOver(Rectangle2D letter) {
        if (isFailed()) {
            return true;
        }
        Rectangle2D part = letter.createIntersection(place);
        return part.getWidth() >= 0 && part.getHeight() >= 0 && share(part, DRAWN) > 0;
    }

    /** True if next to nothing is seen through it. */
    public boolean isOpaque() {
        return !isFailed() && share(place, OPAQUE) >= NEARLY_ALL;
    }

    private boolean isFailed() {
        if (picture == null && !failed) {
            try {
                picture = source.open();
            } catch (IOException e) {
                failed = true;
            }
        }
        return failed;
    }

    /** Share of the points in a part of the page that are at least so opaque. */
    private double share(Rectangle2D part, int least) {
        double pixel = place.getWidth() / picture.getWidth();
        double line = place.getHeight() / picture.getHeight();
        double right = Math.max(pixel, part.getWidth() / STEPS);
        double down = Math.max(line, part.getHeight() / STEPS);
        int all = 0;
        int found = 0;
        for (double y = part.getMinY(); y <= part.getMaxY(); y += down) {
            int row = within((int) ((y - place.getMinY()) / line), picture.getHeight());
            for (double x = part.getMinX(); x <= part.getMaxX(); x += right) {
                int column = within((int) ((x - place.getMinX()) / pixel), picture.getWidth());
                found += picture.getRGB(column, row) >>> 24 >= least ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) found / all;
    }

    private static int within(int value, int size) {
        return Math.max(0, Math.min(size - 1, value));
    }
}
