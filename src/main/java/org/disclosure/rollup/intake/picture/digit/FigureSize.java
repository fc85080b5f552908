package org.disclosure.rollup.intake.picture.digit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Size of the digits of a table in pixels, and how dark they are; all its figures are written alike.
 *
 * @param height of a digit
 * @param width of a digit's ink, of one that is not narrow
 * @param contrast how much darker than the paper the ink is
 * @param pitch from one digit to the next: all digits of a font take the same room
 */
record FigureSize(double contrast, double height, double width, double pitch) {

    private static final double TALL = .6;
    private static final double NARROWEST = .38;
    private static final double WIDEST = .95;
    private static final double USUAL = .55;
    private static final double LEAST = .5;
    private static final double ONE_DIGIT = 1.15;

    /** Where no two digits stand apart: that they nearly touch, and the proportions of fonts. */
    private static final double CLOSE = 1.06;

    private static final double PITCH_BY_HEIGHT = .72;
    private static final double CLOSEST = .55;
    private static final double FARTHEST = 1.3;

    /** The middle of the heights and distances and a high one of the widths, as a 1 is narrow. */
    static FigureSize of(Collection<CellInk> writings) {
        List<InkRun> tall = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (CellInk writing : writings) {
            double full = writing.picture().height() - 2.0 * CellInk.MARGIN;
            for (InkRun run : InkRun.of(writing.picture(), FigureReader.USUAL)) {
                if (run.height() > TALL * full) {
                    tall.add(run);
                    heights.add((double) run.height());
                }
            }
        }
        if (tall.isEmpty()) {
            return new FigureSize(0, 1, 1, 1);
        }
        double height = share(heights, .5);
        List<Double> widths = tall.stream()
                .filter(run -> run.width() > NARROWEST * run.height() && run.width() < WIDEST * run.height())
                .map(run -> (double) run.width())
                .toList();
        double width = Math.max(LEAST * height, widths.isEmpty() ? USUAL * height : share(widths, .75));
        double contrast = share(
                writings.stream().map(writing -> (double) writing.contrast()).toList(), .5);
        return new FigureSize(contrast, height, width, pitch(writings, height, width));
    }

    /** Of digits that stand apart, how far their middles are from each other. */
    private static double pitch(Collection<CellInk> writings, double height, double width) {
        List<Double> distances = new ArrayList<>();
        for (CellInk writing : writings) {
            InkRun last = null;
            for (InkRun run : InkRun.of(writing.picture(), FigureReader.USUAL)) {
                boolean isDigit = run.height() > TALL * height && run.width() < ONE_DIGIT * width;
                double distance = last == null ? 0 : run.middle() - last.middle();
                if (isDigit && distance > CLOSEST * height && distance < FARTHEST * height) {
                    distances.add(distance);
                }
                last = isDigit ? run : null;
            }
        }
        return distances.isEmpty() ? Math.max(CLOSE * width, PITCH_BY_HEIGHT * height) : share(distances, .5);
    }

    private static double share(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * share));
    }

    /** The numbers of digits that so many pixels of ink may be; the narrowest digits stand at the ends. */
    int fewestDigits(int inkWidth) {
        return Math.max(1, (int) Math.ceil(inkWidth / pitch - .2));
    }

    int mostDigits(int inkWidth) {
        return Math.max(fewestDigits(inkWidth), (int) Math.floor(inkWidth / pitch + .7));
    }
}
