package org.disclosure.rollup.intake.picture.digit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/**
 * Reads the figures of one table. A writing is parted where its ink has gaps; digits that touch are parted by the width of
 * the table's digits, in all ways that may be, of which the most certain counts.
 */
public final class FigureReader {

    /** Brightness below which a pixel of a writing is ink, at first; fainter and darker ones follow. */
    static final float USUAL = 178;

    private static final float DARKEST = 130;
    private static final List<Float> THRESHOLDS = List.of(USUAL, 222f, DARKEST);

    /** A reading that is more certain is not tried again with another threshold. */
    private static final double CERTAIN = .97;

    /** What is lower than this share of a digit is a point or a dash; what is higher than that is no digit. */
    private static final double LOW = .35;

    private static final double HIGH = 1.35;
    /** How certain a point is: a speck looks the same. */
    private static final double POINT = .9;

    private static final double POINT_WIDTH = .6;
    /** Ink fainter than this share of the table's is no ink; fainter than that, no certain one. */
    private static final double SHADE = .25;

    private static final double FAINT = .5;
    /** Pitches of fonts in shares of the height of their digits, which are tried where digits touch everywhere. */
    private static final List<Double> PITCHES = List.of(.58, .62, .66, .7, .74, .78, .82, .88);

    private static final Pattern POINTED = Pattern.compile("\\d+\\.\\d+");
    private static final int TRIED = 6;
    private static final double MARGIN = .1;
    private static final int MOST_DIGITS = 12;
    private static final int PERMILLE = 1000;

    private final DigitNet net;
    private FigureSize size;

    /** @param writings all figures of the table */
    public FigureReader(DigitNet net, Collection<CellInk> writings) {
        this.net = net;
        this.size = FigureSize.of(writings);
        List<CellInk> longest = writings.stream()
                .sorted(Comparator.comparingInt(writing -> -writing.picture().width()))
                .limit(TRIED)
                .toList();
        double most = certainty(longest) + MARGIN;
        FigureSize measured = size;
        FigureSize best = size;
        for (double share : PITCHES) {
            size = measured.withPitch(share);
            double certainty = certainty(longest);
            if (certainty > most) {
                most = certainty;
                best = size;
            }
        }
        size = best;
    }

    /** How certain the readings of some figures are on the whole. */
    private double certainty(List<CellInk> some) {
        return some.stream()
                .mapToDouble(ink -> read(ink.picture(), USUAL).certainty)
                .average()
                .orElse(0);
    }

    private record Reading(String text, double certainty) {

        private Reading and(Reading next) {
            return new Reading(text + next.text, Math.min(certainty, next.certainty));
        }
    }

    /** True if the ink of a cell is so much fainter than the table's that it is a shade of the paper. */
    public boolean isBlank(CellInk ink) {
        return ink.contrast() < SHADE * size.contrast();
    }

    /** The figure that a cell's writing is. */
    public FigureText read(CellInk ink) {
        Reading best = new Reading("?", -1);
        for (float threshold : THRESHOLDS) {
            Reading reading = read(ink.picture(), threshold);
            best = reading.certainty > best.certainty ? reading : best;
            if (best.certainty > CERTAIN) {
                break;
            }
        }
        best = withPoint(ink.picture(), best);
        double certainty = ink.contrast() < FAINT * size.contrast() ? 0 : Math.max(0, best.certainty);
        return new FigureText(best.text, (int) (certainty * PERMILLE));
    }

    /** A point may touch a digit when only its darkest pixels stand apart. */
    private Reading withPoint(GreyPicture writing, Reading best) {
        boolean hasLow = InkRun.of(writing, DARKEST).stream().anyMatch(run -> run.height() < LOW * size.height());
        if (!hasLow) {
            return best;
        }
        Reading dark = read(writing, DARKEST);
        boolean isSame = POINTED.matcher(dark.text).matches()
                && dark.text.replace(".", "").equals(best.text);
        return isSame && dark.certainty >= POINT ? dark : best;
    }

    private Reading read(GreyPicture writing, float threshold) {
        Reading all = new Reading("", 1);
        for (InkRun run : InkRun.of(writing, threshold)) {
            all = all.and(run.height() < LOW * size.height() ? low(writing, run) : digits(writing, run, threshold));
        }
        return all;
    }

    private Reading low(GreyPicture writing, InkRun run) {
        if (run.top() > writing.height() * .5 && run.width() < POINT_WIDTH * size.height()) {
            return new Reading(".", POINT);
        }
        return new Reading(run.width() > run.height() ? "-" : "?", 0);
    }

    /** The digits of a run of ink, of as many as it may be wide. */
    private Reading digits(GreyPicture writing, InkRun run, float threshold) {
        InkCuts cuts = new InkCuts(writing, run, size.pitch());
        Reading best = new Reading("?", 0);
        int most = Math.min(MOST_DIGITS, size.mostDigits(run.width()));
        for (int count = Math.min(most, size.fewestDigits(run.width())); count <= most; count++) {
            Reading reading = new Reading("", 1);
            int from = run.first();
            for (int end : cuts.ends(count)) {
                reading = reading.and(digit(DigitBox.of(writing, from, end, threshold)));
                from = end + 1;
            }
            best = reading.certainty > best.certainty ? reading : best;
        }
        return run.height() > HIGH * size.height() ? new Reading(best.text, 0) : best;
    }

    private Reading digit(float[] box) {
        double[] probabilities = net.probabilities(box);
        int best = 0;
        for (int digit = 1; digit < DigitNet.NO_DIGIT; digit++) {
            best = probabilities[digit] > probabilities[best] ? digit : best;
        }
        return new Reading(Integer.toString(best), probabilities[best]);
    }
}
