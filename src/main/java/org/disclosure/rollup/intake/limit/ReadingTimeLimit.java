package org.disclosure.rollup.intake.limit;

import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Time limit for reading a file. Work that is still going on when it is up is interrupted, and ends where it next looks at
 * {@link #check}. A parser that never looks is stopped for good where Java still can (before 20); where it cannot, the
 * parser's thread is left behind with the lowest priority and holds up no other file.
 */
public final class ReadingTimeLimit implements AutoCloseable {

    /** Time that interrupted work may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration time;

    /** Workers that have nothing to do; there are never more of them than threads that asked at once. */
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();

    public ReadingTimeLimit(Duration time) {
        this.time = time;
    }

    /** A thread of its own for one work at a time. */
    private static final class Worker {

        private Thread thread;
        private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            thread = new Thread(task, "file");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the work, within the time. Several threads may ask at once.
     *
     * @return empty when the time was up first, or the work ran out of stack
     * @throws RuntimeException what the work throws
     * @throws OutOfMemoryError when memory runs out in it, which need not be its fault
     */
    public <T> Optional<T> within(Callable<T> work) {
        Worker worker = Optional.ofNullable(idle.poll()).orElseGet(Worker::new);
        Future<T> running = worker.executor.submit(work);
        try {
            Optional<T> result = Optional.of(running.get(time.toMillis(), TimeUnit.MILLISECONDS));
            idle.push(worker);
            return result;
        } catch (TimeoutException e) {
            running.cancel(true);
            worker.executor.shutdownNow();
            end(worker.thread);
            return Optional.empty();
        } catch (ExecutionException e) {
            idle.push(worker);
            if (e.getCause() instanceof StackOverflowError) {
                return Optional.empty();
            }
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            worker.executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Exception of the work, to be thrown in the thread that asked for it. */
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    /** Ends a thread that was interrupted. Its work is its own: no other thread sees what it leaves half done. */
    private static void end(Thread stuck) {
        try {
            stuck.join(GRACE.toMillis());
            if (stuck.isAlive()) {
                stuck.setPriority(Thread.MIN_PRIORITY);
                Thread.class.getMethod("stop").invoke(stuck);
            }
        } catch (ReflectiveOperationException | UnsupportedOperationException e) {
            // this Java stops no thread
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the work when its time is up.
     *
     * @throws UnreadableFileException when it is
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_SLOW);
        }
    }

    @Override
    public void close() {
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.executor.shutdownNow();
        }
    }
}
