package org.disclosure.rollup.job.run;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Timeout for a worker that holds a part of a step and is not heard of. */
@Component
public final class WorkerTimeout {

    private final Duration longest;
    private final int size;

    /**
     * Adds up what an office has set.
     *
     * @param limits give each file its time, and as long a worker is silent for good reason
     * @param silence seconds that it may be silent beyond that
     * @param size files in a part
     * @throws IllegalArgumentException when a part is to have none
     */
    WorkerTimeout(
            LimitSettings limits,
            @Value("${rollup.workers.silence}") int silence,
            @Value("${rollup.workers.part}") int size) {
        if (size < 1) {
            throw new IllegalArgumentException("rollup.workers.part is " + size + ", but must be at least 1");
        }
        this.longest = Duration.ofSeconds(limits.seconds()).plusSeconds(silence);
        this.size = size;
    }

    /** After which the database gives a part to another process. */
    public Duration longest() {
        return longest;
    }

    /** No part takes longer, whatever its files are and whoever was ended over it. */
    public Duration ofAPart() {
        return longest.multipliedBy(size + 1L);
    }
}
