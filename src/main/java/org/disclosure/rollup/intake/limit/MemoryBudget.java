package org.disclosure.rollup.intake.limit;

import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * The memory for what is being read, by all threads together: half of the heap. The other half is the program's own, the
 * store's, and that of what was read and waits to be written. Who reads a file takes its share before, and waits until there
 * is enough; they are served in the order in which they came.
 */
public final class MemoryBudget {

    /** Shares are counted in kilobytes, as many as an int holds. */
    private static final int UNIT = 1 << 10;

    /** The whole is a multiple of this many bytes, so that Java's own rounding of the heap does not matter. */
    private static final long STEP = 16L << 20;

    /** Other messages by which Java reports that it has run out of something. */
    private static final List<String> OTHERS =
            List.of("thread", "Direct buffer", "direct buffer", "Metaspace", "class space");

    private final long bytes;
    private final Semaphore free;

    /** @param bytes that all files may take that are being read at a time */
    public MemoryBudget(long bytes) {
        this.bytes = bytes;
        this.free = new Semaphore(units(bytes), true);
    }

    /** Half of the heap that Java was given. */
    public static MemoryBudget ofHeap() {
        return new MemoryBudget(Math.max(STEP, Runtime.getRuntime().maxMemory() / 2 / STEP * STEP));
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
    }

    /** Total memory in bytes. */
    public long bytes() {
        return bytes;
    }

    /** Work that may find out on its way that it needs more than it was given. */
    public interface Work<T> {
        T with(Share share);
    }

    /**
     * Does work with a share of the memory. Work that turns out to need more than is free gives back what it has and is
     * begun again when there is enough, so that nobody who waits holds anything. Work that runs out of memory all the same
     * is begun again when nobody else reads: who has the whole and runs out needs more than there is.
     *
     * @param first bytes to begin with
     * @throws TooMuchMemoryException when the work needs more than there is in all
     * @throws OutOfMemoryError when memory runs out that this does not count
     */
    public <T> T run(long first, Work<T> work) {
        long needed = Math.min(first, bytes);
        while (true) {
            try (Share share = take(needed)) {
                return work.with(share);
            } catch (ShortOfMemoryException e) {
                needed = e.needed();
            } catch (OutOfMemoryError e) {
                requireHeap(e);
                if (needed == bytes) {
                    requireWhole(e);
                    throw new TooMuchMemoryException(bytes);
                }
                needed = bytes;
            }
        }
    }

    /** Throws the error again if it is not of the heap (threads, buffers, classes): that is no file's fault. */
    private static void requireHeap(OutOfMemoryError e) {
        String what = String.valueOf(e.getMessage());
        if (OTHERS.stream().anyMatch(what::contains)) {
            throw e;
        }
    }

    /** With the work and all others gone the whole must be free; if not, others than those who read have taken it. */
    private void requireWhole(OutOfMemoryError e) {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        if (heap.maxMemory() - heap.totalMemory() + heap.freeMemory() < bytes) {
            throw e;
        }
    }

    private Share take(long amount) {
        try {
            free.acquire(units(amount));
            return new Share(amount);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Memory granted to a piece of work. */
    public final class Share implements AutoCloseable {

        private long given;

        private Share(long given) {
            this.given = given;
        }

        /**
         * Takes care that the share is at least as large. The exceptions are for {@link MemoryBudget#run}.
         *
         * @throws TooMuchMemoryException when there is not as much in all
         */
        public void require(long amount) {
            if (amount <= given) {
                return;
            }
            if (amount > bytes) {
                throw new TooMuchMemoryException(amount);
            }
            if (!free.tryAcquire(units(amount) - units(given))) {
                throw new ShortOfMemoryException(amount);
            }
            given = amount;
        }

        /** As {@link #require}, but content with the whole where more is asked for. */
        public void requireAtMost(long amount) {
            require(Math.min(amount, bytes));
        }

        @Override
        public void close() {
            free.release(units(given));
        }
    }
}
