package org.disclosure.rollup.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file that takes too long or too much costs itself only. */
class ReadingTimeLimitTest {

    private final ReadingTimeLimit timeLimit = new ReadingTimeLimit(Duration.ofMillis(200));

    @AfterEach
    void close() {
        timeLimit.close();
    }

    @Test
    void workThatIsDoneInTimeGivesItsResult() {
        assertThat(timeLimit.within(() -> "read")).hasValue("read");
    }

    @Test
    void workThatLooksAtTheDeadlineEndsWithIt() throws Exception {
        CompletableFuture<UnreadableFileException.Reason> ended = new CompletableFuture<>();

        assertThat(timeLimit.within(() -> {
                    try {
                        while (true) {
                            ReadingTimeLimit.check();
                        }
                    } catch (UnreadableFileException e) {
                        ended.complete(e.reason());
                        throw e;
                    }
                }))
                .isEmpty();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(UnreadableFileException.Reason.TOO_SLOW);
        assertThat(timeLimit.within(() -> "the next file")).hasValue("the next file");
    }

    @Test
    void workThatNeverLooksIsStoppedOrLeftBehind() throws Exception {
        CompletableFuture<Thread> started = new CompletableFuture<>();
        AtomicBoolean released = new AtomicBoolean();

        assertThat(timeLimit.within(() -> {
                    started.complete(Thread.currentThread());
                    while (!released.get()) {
                        Thread.onSpinWait();
                    }
                    return "never";
                }))
                .isEmpty();

        assertThat(timeLimit.within(() -> "the next file")).hasValue("the next file");
        if (Runtime.version().feature() >= 20) {
            released.set(true);
        }
        started.get().join(10_000);
        assertThat(started.get().isAlive()).isFalse();
    }

    @Test
    void workThatRunsOutOfStackCostsThatFileOnly() {
        assertThat(timeLimit.within(() -> deeper(1))).isEmpty();
        assertThat(timeLimit.within(() -> "the next file")).hasValue("the next file");
    }

    @Test
    void faultOfOursIsNotHidden() {
        IllegalArgumentException fault = new IllegalArgumentException("ours");

        assertThatThrownBy(() -> timeLimit.within(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void memoryThatRunsOutIsNotTheFilesFault() {
        OutOfMemoryError fault = new OutOfMemoryError("as a parser would");

        assertThatThrownBy(() -> timeLimit.within(() -> {
                    throw fault;
                }))
                .isSameAs(fault);
        assertThat(timeLimit.within(() -> "the next file")).hasValue("the next file");
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + depth;
    }
}
