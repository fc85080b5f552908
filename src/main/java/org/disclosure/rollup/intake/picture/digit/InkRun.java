package org.disclosure.rollup.intake.picture.digit;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.picture.image.GreyPicture;

/** Columns of writing with ink in each of them, and the rows that the ink takes; all included. */
record InkRun(int first, int last, int top, int bottom) {

    /** The runs of a writing from left to right. */
    static List<InkRun> of(GreyPicture writing, float threshold) {
        List<InkRun> runs = new ArrayList<>();
        InkRun run = null;
        for (int x = 0; x <= writing.width(); x++) {
            InkRun column = x < writing.width() ? column(writing, x, threshold) : null;
            if (column != null) {
                run = run == null ? column : run.with(column);
            } else if (run != null) {
                runs.add(run);
                run = null;
            }
        }
        return runs;
    }

    /** The ink of some columns, both included; null when there is none. */
    static InkRun of(GreyPicture writing, int first, int last, float threshold) {
        InkRun all = null;
        for (int x = first; x <= last; x++) {
            InkRun column = column(writing, x, threshold);
            if (column != null) {
                all = all == null ? column : all.with(column);
            }
        }
        return all;
    }

    private static InkRun column(GreyPicture writing, int x, float threshold) {
        int top = 0;
        while (top < writing.height() && writing.at(x, top) >= threshold) {
            top++;
        }
        int bottom = writing.height() - 1;
        while (bottom > top && writing.at(x, bottom) >= threshold) {
            bottom--;
        }
        return top == writing.height() ? null : new InkRun(x, x, top, bottom);
    }

    InkRun with(InkRun other) {
        return new InkRun(
                Math.min(first, other.first),
                Math.max(last, other.last),
                Math.min(top, other.top),
                Math.max(bottom, other.bottom));
    }

    double middle() {
        return (first + last) / 2.0;
    }

    int width() {
        return last - first + 1;
    }

    int height() {
        return bottom - top + 1;
    }
}
