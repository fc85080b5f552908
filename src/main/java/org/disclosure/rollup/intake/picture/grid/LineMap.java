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

    private final Mask dark;
    private final Mask thin;

    LineMap(Mask dark, int thickest) {
        this.dark = dark;
        this.thin = dark.thin(thickest);
    }

    /** Places of lines that run on for at least this share of the width. */
    int[] longLines(double share) {
        int[] length = new int[dark.height];
        int[] strength = new int[dark.height];
        for (int y = 0; y < dark.height; y++) {
            ReadingTimeLimit.check();
            length[y] = longestRun(y);
            for (int x = 0; x < dark.width; x++) {
                strength[y] += thin.at(x, y) ? 1 : 0;
            }
        }
        boolean[] isLine = new boolean[dark.height];
        for (int y = 0; y < dark.height; y++) {
            isLine[y] = length[y] >= share * dark.width;
        }
        return middles(isLine, strength);
    }

    private int longestRun(int y) {
        int longest = 0;
        LineRun run = new LineRun(3);
        for (int x = 0; x <= dark.width; x++) {
            boolean isThin = x < dark.width && thin.near(x, y, 1);
            if (isThin || x < dark.width && dark.near(x, y, 1)) {
                run.add(x, isThin);
            } else if (run.endsBefore(x, dark.width)) {
                if (run.isFilled(.93) && run.isThin(.5)) {
                    longest = Math.max(longest, run.length());
                }
                run.clear();
            }
        }
        return longest;
    }

    /** Places of lines that fill at least one of the stretches between these. */
    int[] linesBetween(int[] ends) {
        int[] filled = new int[dark.height];
        boolean[] isLine = new boolean[dark.height];
        for (int y = 0; y < dark.height; y++) {
            for (int stretch = 0; stretch + 1 < ends.length; stretch++) {
                if (fills(y, ends[stretch] + 2, ends[stretch + 1] - 2)) {
                    filled[y] += ends[stretch + 1] - ends[stretch] - 3;
                }
            }
            isLine[y] = filled[y] > 0;
        }
        return middles(isLine, filled);
    }

    private boolean fills(int y, int from, int to) {
        Coverage coverage = new Coverage();
        for (int x = from; x <= to; x++) {
            coverage.add(thin.near(x, y, 1), dark.at(x, y));
        }
        return coverage.isLine(.9, .6, 3);
    }

    /** True if a line runs along here from one place to the other. */
    boolean hasLine(int y, int from, int to, int tolerance) {
        Coverage coverage = new Coverage();
        for (int x = from + 2; x <= to - 2; x++) {
            coverage.add(thin.near(x, y, tolerance), dark.near(x, y, tolerance));
        }
        return coverage.isLine(.85, .45, 5);
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

    /** How much of a stretch is a line. */
    private static final class Coverage {

        private int length;
        private int on;
        private int sharp;
        private int gap;
        private int widestGap;

        private void add(boolean isThin, boolean isDark) {
            length++;
            sharp += isThin ? 1 : 0;
            if (isThin || isDark) {
                on++;
                gap = 0;
            } else {
                widestGap = Math.max(widestGap, ++gap);
            }
        }

        private boolean isLine(double darkShare, double thinShare, int widest) {
            return widestGap <= widest && on >= darkShare * length && sharp >= thinShare * length;
        }
    }
}
