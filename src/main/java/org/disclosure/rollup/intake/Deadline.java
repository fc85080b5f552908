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
 * {@link #check}; should a parser never look, its thread is left behind and holds up no other file.
 */
public final class Deadline implements AutoCloseable {

    private final Duration time;
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

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "file");
            thread.setDaemon(true);
            return thread;
        });
    }
}
