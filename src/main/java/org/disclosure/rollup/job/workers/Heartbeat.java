package org.disclosure.rollup.job.workers;

import java.time.Duration;
import org.disclosure.rollup.store.part.PartStore;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.stereotype.Component;

/** Heartbeat that shows the database, while a part's files are read, that the process is alive. */
@Component
final class Heartbeat implements ItemReadListener<Object> {

    private static final long BETWEEN = Duration.ofSeconds(1).toNanos();

    private final PartStore parts;
    private long last;

    Heartbeat(PartStore parts) {
        this.parts = parts;
    }

    @Override
    public void afterRead(Object item) {
        if (System.nanoTime() - last > BETWEEN) {
            parts.keepAlive();
            last = System.nanoTime();
        }
    }
}
