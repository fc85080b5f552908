package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.picture.image.GreyPicture;
import org.disclosure.rollup.intake.picture.image.Quadrilateral;
import org.disclosure.rollup.intake.picture.image.Quadrilateral.Corner;

/** Lines of a picture that hang together, as those of a table do, and the rectangle around them. */
record LineFigure(int left, int top, int right, int bottom, Quadrilateral corners) {

    /** Pixels around a table that are looked at too. */
    static final int MARGIN = 4;

    /** Corners that are not farther off are those of a table that is not turned. */
    private static final int UPRIGHT = 3;

    /** A page may end below the first row of a table, or begin with the last. */
    private static final int LOWEST = 16;

    private static final int NARROWEST_SHARE = 3;

    /** All that are as large as tables, from top to bottom. */
    static List<LineFigure> in(Mask lines, int reach) {
        List<LineFigure> figures = new ArrayList<>();
        Search search = new Search(lines, reach);
        for (int y = 0; y < lines.height; y++) {
            ReadingTimeLimit.check();
            MaskRow row = search.rest.row(y);
            for (int x = row.next(0); x < lines.width; x = row.next(x + 1)) {
                if (search.rest.at(x, y)) {
                    LineFigure figure = search.from(x, y);
                    if (figure.right - figure.left > lines.width / NARROWEST_SHARE
                            && figure.bottom - figure.top > LOWEST) {
                        figures.add(figure);
                    }
                }
            }
        }
        figures.sort(Comparator.comparingInt(LineFigure::top));
        return figures;
    }

    boolean isUpright() {
        return corners.skew(left, top, right, bottom) <= UPRIGHT;
    }

    /** What is cut out for a figure. */
    record Outline(boolean isUpright, Quadrilateral corners) {}

    Outline outline() {
        Quadrilateral around = new Quadrilateral(
                new Corner(left, top), new Corner(right, top), new Corner(right, bottom), new Corner(left, bottom));
        return new Outline(isUpright(), isUpright() ? around : corners);
    }

    /** What the picture shows in it, seen from straight ahead. */
    GreyPicture cutFrom(GreyPicture picture) {
        return isUpright()
                ? picture.part(
                        left - MARGIN, top - MARGIN, right - left + 1 + 2 * MARGIN, bottom - top + 1 + 2 * MARGIN)
                : picture.straightened(corners, MARGIN);
    }

    /** Goes from pixel to pixel and notes how far it comes. */
    private static final class Search {

        private final Mask rest;
        private final int reach;
        private int[] waiting = new int[1024];
        private int count;
        private int left;
        private int top;
        private int right;
        private int bottom;
        private Farthest upperLeft;
        private Farthest upperRight;
        private Farthest lowerRight;
        private Farthest lowerLeft;

        Search(Mask lines, int reach) {
            this.rest = lines.copy();
            this.reach = reach;
        }

        LineFigure from(int startX, int startY) {
            begin();
            visit(startX, startY);
            while (count > 0) {
                int at = waiting[--count];
                int x = at % rest.width;
                int y = at / rest.width;
                note(x, y);
                for (int row = Math.max(0, y - reach); row <= Math.min(rest.height - 1, y + reach); row++) {
                    int first = Math.max(0, x - reach);
                    for (long near = rest.bits(first, row, x + reach - first + 1); near != 0; near &= near - 1) {
                        visit(first + Long.numberOfTrailingZeros(near), row);
                    }
                }
            }
            Quadrilateral corners =
                    new Quadrilateral(upperLeft.corner(), upperRight.corner(), lowerRight.corner(), lowerLeft.corner());
            return new LineFigure(left, top, right, bottom, corners);
        }

        private void begin() {
            left = Integer.MAX_VALUE;
            top = Integer.MAX_VALUE;
            right = 0;
            bottom = 0;
            upperLeft = new Farthest();
            upperRight = new Farthest();
            lowerRight = new Farthest();
            lowerLeft = new Farthest();
        }

        private void visit(int x, int y) {
            rest.clear(x, y);
            if (count == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * count);
            }
            waiting[count++] = y * rest.width + x;
        }

        private void note(int x, int y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            upperLeft.note(-x - y, x, y);
            upperRight.note(x - y, x, y);
            lowerRight.note(x + y, x, y);
            lowerLeft.note(y - x, x, y);
        }
    }

    /** The pixel that lies farthest in a direction. */
    private static final class Farthest {

        private int most = Integer.MIN_VALUE;
        private int x;
        private int y;

        private void note(int distance, int atX, int atY) {
            if (distance > most) {
                most = distance;
                x = atX;
                y = atY;
            }
        }

        private Corner corner() {
            return new Corner(x, y);
        }
    }
}
