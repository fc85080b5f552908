package org.disclosure.rollup.intake.picture.digit;

import java.util.Arrays;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** The best cuts through a run of digits that touch: where there is little ink, at the digits' pitch from each other. */
final class InkCuts {

    /** How much a digit of another width than the pitch costs, in shares of a column full of ink. */
    private static final double STRETCHED = 4;

    /** A narrow digit at the end of a run is nothing unusual. */
    private static final double NARROW_AT_END = .5;

    private static final double FARTHEST = .6;

    private final InkRun run;
    private final double pitch;
    private final double[] ink;

    InkCuts(GreyPicture writing, InkRun run, double pitch) {
        this.run = run;
        this.pitch = pitch;
        this.ink = new double[run.width()];
        for (int x = 0; x < ink.length; x++) {
            for (int y = run.top(); y <= run.bottom(); y++) {
                ink[x] += 1 - writing.at(run.first() + x, y) / GreyPicture.WHITE;
            }
            ink[x] /= run.height();
        }
    }

    /** The last columns of so many digits, from left to right. */
    int[] ends(int digits) {
        int width = ink.length;
        double[][] cost = new double[digits + 1][width + 1];
        int[][] from = new int[digits + 1][width + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int digit = 1; digit <= digits; digit++) {
            boolean isLast = digit == digits;
            for (int end = isLast ? width : digit; end <= width - (isLast ? 0 : digits - digit); end++) {
                for (int start = digit - 1; start < end; start++) {
                    if (cost[digit - 1][start] == Double.MAX_VALUE) {
                        continue;
                    }
                    double with = cost[digit - 1][start]
                            + stretched(end - start, digit == 1 || isLast)
                            + (isLast ? 0 : cut(end));
                    if (with < cost[digit][end]) {
                        cost[digit][end] = with;
                        from[digit][end] = start;
                    }
                }
            }
        }
        return ends(digits, from);
    }

    private int[] ends(int digits, int[][] from) {
        int[] ends = new int[digits];
        int end = ink.length;
        for (int digit = digits; digit > 0; digit--) {
            ends[digit - 1] = run.first() + end - 1;
            end = from[digit][end];
        }
        return ends;
    }

    private double stretched(int width, boolean isEnd) {
        double share = (width - pitch) / pitch;
        double weight = isEnd && share < 0 ? NARROW_AT_END : 1;
        return STRETCHED * weight * share * share + (Math.abs(share) > FARTHEST ? 1 : 0);
    }

    /** A cut goes between two columns. */
    private double cut(int end) {
        return Math.min(ink[end - 1], ink[Math.min(ink.length - 1, end)]);
    }
}
