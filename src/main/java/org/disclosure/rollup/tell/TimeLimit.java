package org.disclosure.rollup.tell;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends what takes too long as a whole, though each of its waits is short. It works on a thread of its own, which is interrupted
 * when the time is over: that closes its channel, so that nothing is sent later.
 */
final class TimeLimit {

    /** Time for the thread to end. */
    private static final long GRACE_MILLIS = 2000;

    private TimeLimit() {}

    /**
     * Does the work.
     *
     * @throws TimeoutException when it was not done in time
     */
    static void within(Duration limit, Runnable work) throws TimeoutException {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread thread = new Thread(task, "letter");
        thread.setDaemon(true);
        thread.start();
        try {
            if (!isDone(task, limit)) {
                thread.interrupt();
                thread.join(GRACE_MILLIS);
                throw new TimeoutException();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private static boolean isDone(FutureTask<Void> task, Duration limit) throws InterruptedException {
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
