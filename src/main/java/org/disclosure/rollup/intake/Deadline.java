package org.disclosure.rollup.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives each file its time and no more. Work that is still going on then is interrupted, and ends where it next looks at
 * {@link #check}. A parser that never looks is stopped for good where Java still can (before 20); where it cannot, the
 * parser's thread is left behind with the lowest priority and holds up no other file.
 */
public final class Deadline implements AutoCloseable {

    /** How long interrupted work may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration time;
    private Thread thread;
    private ExecutorService worker = worker();

    public Deadline(Duration time) {
        this.time = time;
    }

    /**
     * Does the work, within the time.
     *
     * @return empty when the time was up first, or the work ran out of memory or of stack
     */
    public <T> Optional<T> within(Callable<T> work) {
        Future<T> running = worker.submit(work);
        try {
            return Optional.of(running.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            worker.shutdownNow();
            end(thread);
            worker = worker();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError || e.getCause() instanceof StackOverflowError) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
        worker.shutdownNow();
    }

    private ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            thread = new Thread(task, "file");
            thread.setDaemon(true);
            return thread;
        });
    }
}
