package org.disclosure.rollup.job.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Clean stop of the work when the program is told to end, before the store is closed: the files in hand are finished
 * and committed, what comes after is left for the next time.
 */
@Component
public class CleanStop implements SmartLifecycle, StepExecutionListener, ItemReadListener<Object> {

    /** Seconds that the end waits for the files in hand; service managers give 90 and then kill. */
    private static final int PATIENCE = 60;

    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean ready;
    private volatile boolean asked;
    private StepExecution step;

    /** Does work that uses the store; the store stays open until it has ended. */
    public <T> T during(Supplier<T> work) {
        working.lock();
        try {
            return work.get();
        } finally {
            working.unlock();
        }
    }

    @Override
    public void beforeStep(StepExecution begun) {
        step = begun;
        heed();
    }

    @Override
    public void afterRead(Object item) {
        heed();
    }

    /** Marks the step from the thread that works at it; another thread's mark could get lost or cross a commit. */
    private void heed() {
        if (asked) {
            step.setTerminateOnly();
        }
    }

    /** Asks for the end, without waiting for it. */
    void ask() {
        asked = true;
    }

    /** True once work should come to rest. */
    public boolean isAsked() {
        return asked;
    }

    @Override
    public void start() {
        ready = true;
    }

    @Override
    public void stop() {
        ask();
        try {
            if (working.tryLock(PATIENCE, TimeUnit.SECONDS)) {
                working.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ready = false;
    }

    @Override
    public boolean isRunning() {
        return ready;
    }
}
