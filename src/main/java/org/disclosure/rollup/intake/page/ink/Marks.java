package org.disclosure.rollup.intake.page.ink;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/**
 * What lies over letters and is no line of a table: strokes of a pen, stamps, filled shapes. Whether a figure under it still
 * counts is for a person to say.
 */
final class Marks {

    /** Shares of a letter's width and size on each side of its middle that must stay free. */
    private static final double ASIDE = 0.45;

    private static final double HIGH = 0.32;

    private final List<Mark> all = new ArrayList<>();

    /** One of them, with the order in which it was drawn. */
    private record Mark(DrawnShape shape, Rectangle2D bounds, int order) {}

    void add(DrawnShape shape, int order) {
        all.add(new Mark(shape, shape.bounds(), order));
    }

    /** True if there is something of a mark at the point that was drawn before. */
    boolean isUnder(double x, double y, int order) {
        Rectangle2D point = new Rectangle2D.Double(x, y, 0.01, 0.01);
        return all.stream()
                .anyMatch(mark -> mark.order() < order
                        && mark.bounds().contains(x, y)
                        && mark.shape().isOver(point));
    }

    /** Tells which digits have something over them. */
    boolean[] over(List<PageInk.Drawn> letters) {
        boolean[] over = new boolean[letters.size()];
        Integer[] downward = new Integer[over.length];
        Arrays.setAll(downward, index -> index);
        Arrays.sort(
                downward, Comparator.comparingDouble(index -> letters.get(index).y()));
        double[] heights = new double[over.length];
        Arrays.setAll(heights, place -> letters.get(downward[place]).y());
        double most = letters.stream()
                .mapToDouble(letter -> letter.glyph().size())
                .max()
                .orElse(0);
        for (Mark mark : all) {
            ReadingTimeLimit.check();
            int place = first(heights, mark.bounds().getMinY() - most);
            for (; place < over.length && heights[place] <= mark.bounds().getMaxY() + most; place++) {
                PageInk.Drawn letter = letters.get(downward[place]);
                over[downward[place]] |= letter.glyph().isDigit()
                        && mark.shape().counts(mark.order(), letter.order())
                        && isOver(mark, middle(letter));
            }
        }
        return over;
    }

    private static boolean isOver(Mark mark, Rectangle2D middle) {
        return mark.bounds().getMaxX() >= middle.getMinX()
                && mark.bounds().getMinX() <= middle.getMaxX()
                && mark.bounds().getMaxY() >= middle.getMinY()
                && mark.bounds().getMinY() <= middle.getMaxY()
                && mark.shape().isOver(middle);
    }

    private static int first(double[] heights, double from) {
        int found = Arrays.binarySearch(heights, from);
        int place = found >= 0 ? found : -found - 1;
        while (place > 0 && heights[place - 1] >= from) {
            place--;
        }
        return place;
    }

    /** The part of a letter in the middle. */
    private static Rectangle2D middle(PageInk.Drawn letter) {
        double along = ASIDE * letter.glyph().width();
        double up = HIGH * letter.glyph().size();
        double across = letter.turned() % 2 == 0 ? along : up;
        double down = letter.turned() % 2 == 0 ? up : along;
        return new Rectangle2D.Double(letter.x() - across, letter.y() - down, 2 * across, 2 * down);
    }
}
