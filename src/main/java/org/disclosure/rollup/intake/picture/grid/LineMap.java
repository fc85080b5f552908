package org.disclosure.rollup.intake.picture.grid;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Dark pixels of a table and those of them that are as thin as a line across; for lines down it is turned. */
final class LineMap {

    /** Lines that are no farther apart are one. */
    private static final int CLOSEST = 6;

    /** A part of a line this near to its strongest place is its middle too. */
    private static final double AS_STRONG = .95;

    /** Pixels that a line may have none of. */
    private static final int GAP = 3;

    private final Mask dark;
    private final Mask thin;
    private final Mask nearDark;
    private final Mask nearThin;

    /** Those that are thin with one above or below, or dark. */
    private final Mask filled;

    private final Mask reachedDark;
    private final Mask reachedThin;

    /** @param tolerance pixels by which a line between two others may be higher or lower, 1 or more */
    LineMap(Mask dark, int thickest, int tolerance) {
        this.dark = dark;
        this.thin = dark.thin(thickest);
        this.nearDark = dark.spread(1);
        this.nearThin = thin.spread(1);
        this.filled = dark.or(nearThin);
        this.reachedDark = nearDark.spread(tolerance - 1);
        this.reachedThin = nearThin.spread(tolerance - 1);
    }

    /** Places of lines that run on for at least this share of the width. */
    int[] longLines(double share) {
        int[] strength = new int[dark.height];
        boolean[] isLine = new boolean[dark.height];
        for (int y = 0; y < dark.height; y++) {
            ReadingTimeLimit.check();
            strength[y] = thin.count(y, 0, dark.width - 1);
            isLine[y] = hasLongRun(y, share * dark.width);
        }
        return middles(isLine, strength);
    }

    private boolean hasLongRun(int y, double shortest) {
        MaskRow near = nearDark.row(y);
        if (!near.hasStretch((int) Math.ceil(shortest), GAP)) {
            return false;
        }
        MaskRow sharp = nearThin.row(y);
        LineRun run = new LineRun(GAP);
        for (int x = near.next(0); x <= dark.width; x++) {
            if (x < dark.width && near.at(x)) {
                run.add(x, sharp.at(x));
            } else if (run.endsBefore(x, dark.width)) {
                if (run.length() >= shortest && run.isFilled(.93) && run.isThin(.5)) {
                    return true;
                }
                run.clear();
                x = near.next(x) - 1;
            }
        }
        return false;
    }

    /** Places of lines that fill at least one of the stretches between these. */
    int[] linesBetween(int[] ends) {
        int[] length = new int[dark.height];
        boolean[] isLine = new boolean[dark.height];
        for (int y = 0; y < dark.height; y++) {
            ReadingTimeLimit.check();
            for (int stretch = 0; stretch + 1 < ends.length; stretch++) {
                if (fills(y, ends[stretch] + 2, ends[stretch + 1] - 2)) {
                    length[y] += ends[stretch + 1] - ends[stretch] - 3;
                }
            }
            isLine[y] = length[y] > 0;
        }
        return middles(isLine, length);
    }

    private boolean fills(int y, int from, int to) {
        int pixels = to - from + 1;
        return filled.count(y, from, to) >= .9 * pixels
                && nearThin.count(y, from, to) >= .6 * pixels
                && filled.widestGap(y, from, to) <= GAP;
    }

    /** True if a line runs along here from one place to the other. */
    boolean hasLine(int y, int from, int to) {
        int first = from + 2;
        int last = to - 2;
        int pixels = last - first + 1;
        return reachedDark.count(y, first, last) >= .85 * pixels
                && reachedThin.count(y, first, last) >= .45 * pixels
                && reachedDark.widestGap(y, first, last) <= 5;
    }

    /** True if nothing dark is here but where these lines cross. */
    boolean isClear(int y, int[] crossings) {
        int next = 0;
        for (int x = 0; x < dark.width; x++) {
            while (next < crossings.length && x > crossings[next] + CLOSEST) {
                next++;
            }
            boolean isCrossing = next < crossings.length && x >= crossings[next] - CLOSEST;
            if (!isCrossing && dark.at(x, y)) {
                return false;
            }
        }
        return true;
    }

    /** The middle of each run of places, where it is strongest. */
    private static int[] middles(boolean[] isLine, int[] strength) {
        List<Integer> middles = new ArrayList<>();
        for (int y = 0; y < isLine.length; y++) {
            int best = y;
            int end = y;
            for (; end < isLine.length && isLine[end]; end++) {
                best = strength[end] > strength[best] ? end : best;
            }
            if (end == y) {
                continue;
            }
            int until = best;
            while (until + 1 < end && strength[until + 1] >= AS_STRONG * strength[best]) {
                until++;
            }
            int middle = (best + until) / 2;
            if (middles.isEmpty() || middle - middles.get(middles.size() - 1) >= CLOSEST) {
                middles.add(middle);
            }
            y = end;
        }
        return middles.stream().mapToInt(Integer::intValue).toArray();
    }
}
