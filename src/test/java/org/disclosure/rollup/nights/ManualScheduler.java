package org.disclosure.rollup.nights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Keeps what it is given until the test says that its time has come. */
public final class ManualScheduler implements TaskScheduler {

    private final List<Runnable> atOnce = new ArrayList<>();
    private Runnable repeated;
    private Trigger trigger;

    /** Does what was asked for at a moment, once. */
    public int runThoseAtOnce() {
        List<Runnable> due = List.copyOf(atOnce);
        atOnce.clear();
        due.forEach(Runnable::run);
        return due.size();
    }

    /** The moment that the trigger asks for next. */
    public Instant due(Clock clock) {
        return trigger.nextExecution(new SimpleTriggerContext(clock));
    }

    public void runRepeated() {
        repeated.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Trigger when) {
        repeated = task;
        trigger = when;
        return null;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
        atOnce.add(task);
        return null;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        throw new UnsupportedOperationException();
    }
}
