package org.disclosure.rollup.intake.picture.grid;

import java.util.Arrays;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;

/** Pixels of a picture that are set, the others not. They are bits of words, so that many are looked at at once. */
final class Mask {

    /** Pixels of a line that may be missing. */
    private static final int GAP = 2;

    final int width;
    final int height;
    private final int stride;
    private final long[] words;

    Mask(int width, int height) {
        this(width, height, new long[MaskRow.words(width) * height]);
    }

    private Mask(int width, int height, long[] words) {
        this.width = width;
        this.height = height;
        this.stride = MaskRow.words(width);
        this.words = words;
    }

    boolean at(int x, int y) {
        return (words[y * stride + (x >> 6)] >>> x & 1) != 0;
    }

    void set(int x, int y) {
        words[y * stride + (x >> 6)] |= 1L << x;
    }

    /** Sets up to 64 pixels from a place on that is a multiple of 64. */
    void set(int x, int y, long bits) {
        words[y * stride + (x >> 6)] = bits;
    }

    void clear(int x, int y) {
        words[y * stride + (x >> 6)] &= ~(1L << x);
    }

    Mask copy() {
        return new Mask(width, height, words.clone());
    }

    MaskRow row(int y) {
        return new MaskRow(Arrays.copyOfRange(words, y * stride, (y + 1) * stride), width);
    }

    /** How many pixels of a row are set from one place to another, both included. */
    int count(int y, int from, int to) {
        int count = 0;
        for (int x = from; x <= to; x = (x | 63) + 1) {
            count += Long.bitCount(bits(x, y, Math.min(64 - (x & 63), to - x + 1)));
        }
        return count;
    }

    /** The most pixels one after another that are not set, of a row from one place to another, both included. */
    int widestGap(int y, int from, int to) {
        int widest = 0;
        int gap = 0;
        for (int x = from; x <= to; x++) {
            gap = at(x, y) ? 0 : gap + 1;
            widest = Math.max(widest, gap);
        }
        return widest;
    }

    /** As many pixels of a row as are asked for, at most 64; the first is the lowest bit. Those after the last are not set. */
    long bits(int from, int y, int count) {
        int at = y * stride + (from >> 6);
        long bits = words[at] >>> from;
        if ((from & 63) != 0 && (from >> 6) + 1 < stride) {
            bits |= words[at + 1] << -from;
        }
        return count == 64 ? bits : bits & (1L << count) - 1;
    }

    /** The pixels that are set or at most so many above or below one that is. */
    Mask spread(int reach) {
        Mask spread = reach == 0 ? this : copy();
        for (int row = 1; row <= reach; row++) {
            int by = row * stride;
            for (int at = by; at < words.length; at++) {
                spread.words[at] |= words[at - by];
                spread.words[at - by] |= words[at];
            }
        }
        return spread;
    }

    /** The mask with rows for columns. */
    Mask turned() {
        Mask turned = new Mask(height, width);
        long[] square = new long[64];
        for (int top = 0; top < height; top += 64) {
            ReadingTimeLimit.check();
            for (int word = 0; word < stride; word++) {
                for (int row = 0; row < 64; row++) {
                    square[row] = top + row < height ? words[(top + row) * stride + word] : 0;
                }
                MaskRow.transpose(square);
                for (int row = 0; row < 64 && word * 64 + row < width; row++) {
                    turned.words[(word * 64 + row) * turned.stride + (top >> 6)] = square[row];
                }
            }
        }
        return turned;
    }

    /** The mask turned by a quarter clockwise. */
    Mask turnedClockwise() {
        Mask upsideDown = new Mask(width, height);
        for (int y = 0; y < height; y++) {
            System.arraycopy(words, y * stride, upsideDown.words, (height - 1 - y) * stride, stride);
        }
        return upsideDown.turned();
    }

    /** The pixels that are set here or there. */
    Mask or(Mask other) {
        Mask both = copy();
        for (int at = 0; at < words.length; at++) {
            both.words[at] |= other.words[at];
        }
        return both;
    }

    /** Pixels that are part of something thin from top to bottom, no thicker than this: what may be a line across. */
    Mask thin(int thickest) {
        Mask thin = copy();
        for (int y = 0; y + thickest < height; y++) {
            for (int at = y * stride; at < (y + 1) * stride; at++) {
                long thick = words[at];
                for (int row = 1; thick != 0 && row <= thickest; row++) {
                    thick &= words[at + row * stride];
                }
                for (int row = 0; thick != 0 && row <= thickest; row++) {
                    thin.words[at + row * stride] &= ~thick;
                }
            }
        }
        return thin;
    }

    /**
     * Pixels of these that are in lines across no shorter than this; a line may step by a row and have small gaps.
     *
     * @param dark where other lines may cross them
     */
    Mask linesAcross(int shortest, Mask dark) {
        Mask lines = new Mask(width, height);
        for (int y = 0; y < height; y++) {
            ReadingTimeLimit.check();
            if (dark.twoRows(y).hasStretch(shortest, GAP)) {
                addLines(y, shortest, dark.twoRows(y), lines);
            }
        }
        return lines;
    }

    private void addLines(int y, int shortest, MaskRow dark, Mask lines) {
        MaskRow thin = twoRows(y);
        LineRun run = new LineRun(GAP);
        for (int x = thin.next(0); x <= width; x++) {
            if (x < width && thin.at(x)) {
                run.add(x, true);
                continue;
            }
            if (x < width && dark.at(x)) {
                run.cross();
            }
            if (run.endsBefore(x, width)) {
                if (run.length() >= shortest && run.isFilled(.9)) {
                    lines.copy(this, y, run);
                }
                run.clear();
                x = thin.next(x) - 1;
            }
        }
    }

    /** A row with the one below it. */
    private MaskRow twoRows(int y) {
        MaskRow both = row(y);
        return y + 1 < height ? both.or(row(y + 1)) : both;
    }

    private void copy(Mask from, int y, LineRun run) {
        for (int row = y; row <= Math.min(height - 1, y + 1); row++) {
            for (int x = run.first(); x <= run.last(); x++) {
                if (from.at(x, row)) {
                    set(x, row);
                }
            }
        }
    }
}
