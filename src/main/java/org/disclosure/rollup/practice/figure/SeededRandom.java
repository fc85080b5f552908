package org.disclosure.rollup.practice.figure;

import java.util.List;
import java.util.Random;

/**
 * Draws for one purpose of one report: the same on every machine, whatever was drawn for others. {@link Random} draws by an
 * algorithm that its documentation lays down.
 */
public final class SeededRandom {

    /**
     * Purpose of a random number; each has a sequence of its own, so that one more number for one purpose changes
     * nothing for the others.
     */
    public enum Purpose {
        FIGURES,
        FAULT,
        FILE,
        CELLS,
        TEXT
    }

    private final Random random;

    public SeededRandom(long seed, int number, Purpose purpose) {
        random = new Random(scattered(scattered(seed) + number * (long) Purpose.values().length + purpose.ordinal()));
    }

    /** Neighbouring numbers would begin with much the same draws. */
    private static long scattered(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A number from 0 to one below the limit. */
    public int below(int limit) {
        return random.nextInt(limit);
    }

    /** A number below the limit, mostly a small one. */
    int small(int limit) {
        return random.nextInt(1 + random.nextInt(limit));
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    public <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
