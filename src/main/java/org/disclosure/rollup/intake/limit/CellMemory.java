package org.disclosure.rollup.intake.limit;

import java.util.function.LongConsumer;

/**
 * Counts the cells that come of a file, on the thread that reads it: a few letters may stand for thousands of cells. Their
 * memory is asked for as they come.
 */
public final class CellMemory implements AutoCloseable {

    /** Bytes that a cell takes with what recognition keeps of it. */
    private static final int CELL = 200;

    /** Bytes that a formula takes beyond its cell once it is taken apart. */
    private static final int FORMULA = 1_500;

    /** Bytes that are counted before memory is asked for. */
    private static final int AT_ONCE = 1 << 20;

    private static final ThreadLocal<CellMemory> CURRENT = new ThreadLocal<>();

    private final long base;
    private final LongConsumer memory;
    private long bytes;
    private long asked;

    /**
     * Begins to count.
     *
     * @param base bytes that the file takes itself
     * @param memory is told how many bytes are needed in all
     */
    public CellMemory(long base, LongConsumer memory) {
        this.base = base;
        this.memory = memory;
        CURRENT.set(this);
    }

    /** Counts for nobody, where no file is read. */
    private CellMemory() {
        this.base = 0;
        this.memory = needed -> {};
    }

    /** Counter of the file that this thread reads. */
    public static CellMemory current() {
        CellMemory current = CURRENT.get();
        return current == null ? new CellMemory() : current;
    }

    /** Counts a cell. */
    public void count() {
        add(CELL);
    }

    /** Counts the formula of a cell. */
    public void countFormula() {
        add(FORMULA);
    }

    /** Asks for so many bytes beyond what is counted, for as long as something is looked at. */
    public void need(long more) {
        memory.accept(base + bytes + more);
    }

    /** Counts what else reading takes; fewer than none when it takes that no more. */
    public void count(long more) {
        add(more);
    }

    private void add(long more) {
        bytes += more;
        if (bytes - asked >= AT_ONCE) {
            asked = bytes;
            memory.accept(base + bytes);
        }
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
