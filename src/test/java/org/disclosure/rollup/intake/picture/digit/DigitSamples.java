package org.disclosure.rollup.intake.picture.digit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.disclosure.rollup.intake.picture.drawing.OutlineFont;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** Boxes as the reader cuts them out of drawn figures, each with the digit that is in it. */
final class DigitSamples {

    private static final float[] THRESHOLDS = {178, 178, 178, 222, 130};

    final List<float[]> boxes = new ArrayList<>();
    final List<Integer> digits = new ArrayList<>();
    private final Random random;
    private final List<OutlineFont> fonts;

    DigitSamples(long seed, List<OutlineFont> fonts, int count) {
        this.random = new Random(seed);
        this.fonts = fonts;
        while (boxes.size() < count) {
            DrawnFigure figure = DrawnFigure.drawn(random, fonts);
            GreyPicture cell = figure.cell();
            // the reader leaves out what may be of the lines around a cell
            Optional<CellInk> ink = CellInk.in(cell, -1, -1, cell.width(), cell.height());
            ink.ifPresent(writing -> add(figure, writing.picture()));
        }
    }

    private void add(DrawnFigure figure, GreyPicture writing) {
        float threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
        List<InkRun> runs = InkRun.of(writing, threshold);
        if (runs.isEmpty()) {
            return;
        }
        int first = runs.get(0).first();
        double width = runs.get(runs.size() - 1).last() - first;
        List<double[]> places = figure.places().stream()
                .map(place -> new double[] {first + place[0] * width, first + place[1] * width})
                .toList();
        for (InkRun run : runs) {
            List<Integer> inside = new ArrayList<>();
            for (int at = 0; at < places.size(); at++) {
                double middle = (places.get(at)[0] + places.get(at)[1]) / 2;
                if (middle >= run.first() - .5 && middle <= run.last() + .5) {
                    inside.add(at);
                }
            }
            addRun(figure.digits(), writing, threshold, run, places, inside);
        }
        addWrongCuts(writing, threshold, runs, places);
        if (runs.size() > 1 && random.nextInt(12) == 0) {
            int at = random.nextInt(runs.size() - 1);
            add(writing, runs.get(at).first(), runs.get(at + 1).last(), threshold, DigitNet.NO_DIGIT);
        }
    }

    /** Parts a run of digits that touch where one ends and the next begins. */
    private void addRun(
            String digits,
            GreyPicture writing,
            float threshold,
            InkRun run,
            List<double[]> places,
            List<Integer> inside) {
        int from = run.first();
        for (int index = 0; index < inside.size(); index++) {
            int at = inside.get(index);
            boolean isLast = index == inside.size() - 1;
            int to = isLast
                    ? run.last()
                    : (int) Math.round((places.get(at)[1] + places.get(at + 1)[0]) / 2 - .5) + jitter();
            if (to > from) {
                add(writing, from, to, threshold, digits.charAt(at) - '0');
                addPart(writing, from, to, threshold);
            }
            from = to + 1;
        }
        if (inside.size() > 1 && random.nextInt(3) == 0) {
            add(writing, run.first(), run.last(), threshold, DigitNet.NO_DIGIT);
        }
    }

    /** Now and then a run is cut into one digit too few or too many: what is mostly between two digits is none. */
    private void addWrongCuts(GreyPicture writing, float threshold, List<InkRun> runs, List<double[]> places) {
        for (InkRun run : runs) {
            long inside = places.stream()
                    .filter(place ->
                            (place[0] + place[1]) / 2 >= run.first() && (place[0] + place[1]) / 2 <= run.last())
                    .count();
            int count = (int) inside + (random.nextBoolean() ? 1 : -1);
            if (inside == 0 || count < 1 || inside == 1 && random.nextInt(8) > 0 || random.nextInt(3) > 0) {
                continue;
            }
            int[] ends = new InkCuts(writing, run, (double) run.width() / count).ends(count);
            int from = run.first();
            for (int end : ends) {
                if (!isDigit(from, end, places)) {
                    add(writing, from, end, threshold, DigitNet.NO_DIGIT);
                }
                from = end + 1;
            }
        }
    }

    /** True if the columns are most of one digit and little of others. */
    private static boolean isDigit(int from, int to, List<double[]> places) {
        for (double[] place : places) {
            double both = Math.min(to + 1, place[1]) - Math.max(from, place[0]);
            double either = Math.max(to + 1, place[1]) - Math.min(from, place[0]);
            if (both > .6 * either) {
                return true;
            }
        }
        return false;
    }

    /** Now and then a part of a digit, which is none. */
    private void addPart(GreyPicture writing, int from, int to, float threshold) {
        if (to - from >= 4 && random.nextInt(12) == 0) {
            int part = (int) ((to - from) * (.3 + random.nextDouble() * .3));
            boolean isLeft = random.nextBoolean();
            add(writing, isLeft ? from : to - part, isLeft ? from + part : to, threshold, DigitNet.NO_DIGIT);
        }
    }

    private int jitter() {
        int kind = random.nextInt(8);
        return kind == 0 ? -1 : kind == 1 ? 1 : 0;
    }

    private void add(GreyPicture writing, int from, int to, float threshold, int digit) {
        boxes.add(DigitBox.of(writing, from, to, threshold));
        digits.add(digit);
    }
}
