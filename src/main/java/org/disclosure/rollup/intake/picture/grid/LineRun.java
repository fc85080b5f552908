package org.disclosure.rollup.intake.picture.grid;

/** Pixels of a line one after another, with gaps that are small enough; where another line crosses it there is none. */
final class LineRun {

    /** Pixels that a line which crosses this one may take. */
    private static final int WIDEST_CROSSING = 7;

    private final int widestGap;
    private int first = -1;
    private int last;
    private int on;
    private int sharp;
    private int crossed;

    LineRun(int widestGap) {
        this.widestGap = widestGap;
    }

    /** @param isThin whether the pixel is of something as thin as a line, not just dark */
    void add(int at, boolean isThin) {
        if (first < 0) {
            first = at;
        }
        last = at;
        on += 1 + crossed;
        crossed = 0;
        sharp += isThin ? 1 : 0;
    }

    /** Notes a pixel that is dark and of nothing thin; before a run it crosses nothing. */
    void cross() {
        crossed += first < 0 ? 0 : 1;
    }

    /** True if there is a run and it ends before this place, where nothing is, or with the picture. */
    boolean endsBefore(int at, int end) {
        return first >= 0 && (at == end || at - last - crossed > widestGap || crossed > WIDEST_CROSSING);
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int length() {
        return last - first + 1;
    }

    /** True if at least this share of its length is dark. */
    boolean isFilled(double share) {
        return on >= share * length();
    }

    /** True if at least this share of its length is thin. */
    boolean isThin(double share) {
        return sharp >= share * length();
    }

    void clear() {
        first = -1;
        on = 0;
        sharp = 0;
        crossed = 0;
    }
}
