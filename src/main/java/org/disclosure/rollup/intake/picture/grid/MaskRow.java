package org.disclosure.rollup.intake.picture.grid;

/** A row of a mask. */
final class MaskRow {

    private final long[] words;
    private final int width;

    /** @param words of which the first pixel is the lowest bit; they are not copied */
    MaskRow(long[] words, int width) {
        this.words = words;
        this.width = width;
    }

    /** Words that so many pixels take. */
    static int words(int width) {
        return (width + 63) >> 6;
    }

    boolean at(int x) {
        return (words[x >> 6] >>> x & 1) != 0;
    }

    /** The first pixel that is set from there on; the one after the last if there is none. */
    int next(int from) {
        if (from >= width) {
            return width + 1;
        }
        int word = from >> 6;
        long rest = words[word] & -1L << from;
        while (rest == 0 && ++word < words.length) {
            rest = words[word];
        }
        return rest == 0 ? width + 1 : word * 64 + Long.numberOfTrailingZeros(rest);
    }

    MaskRow or(MaskRow other) {
        for (int word = 0; word < words.length; word++) {
            words[word] |= other.words[word];
        }
        return this;
    }

    /**
     * True if there may be a stretch as long as this with no wider gaps. Up to 64 pixels that is looked at; a longer one is
     * only as likely.
     */
    boolean hasStretch(int length, int widestGap) {
        long[] row = words.clone();
        for (int gap = 0; gap < widestGap; gap++) {
            for (int word = row.length - 1; word >= 0; word--) {
                row[word] |= moved(row, word, 1);
            }
        }
        for (int known = 1; known < 64 && 2 * known <= length; known *= 2) {
            for (int word = row.length - 1; word >= 0; word--) {
                row[word] &= moved(row, word, known);
            }
        }
        for (long word : row) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    private static long moved(long[] row, int word, int by) {
        return row[word] << by | (word == 0 ? 0 : row[word - 1] >>> -by);
    }

    /** Changes rows and columns of a square of 64 (Warren, Hacker's Delight, 7-3). */
    static void transpose(long[] square) {
        long mask = 0xffffffffL;
        for (int half = 32; half > 0; half >>= 1, mask ^= mask << half) {
            for (int row = 0; row < 64; row = (row + half + 1) & ~half) {
                long change = (square[row] >>> half ^ square[row + half]) & mask;
                square[row] ^= change << half;
                square[row + half] ^= change;
            }
        }
    }
}
