package org.disclosure.rollup.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class ReadAheadTest {

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    @BeforeEach
    void twoThreads() {
        threads.setCorePoolSize(2);
        threads.initialize();
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    private static <O> List<O> all(ReadAhead<?, O> reader) throws Exception {
        List<O> read = new ArrayList<>();
        for (O each = reader.read(); each != null; each = reader.read()) {
            read.add(each);
        }
        return read;
    }

    @Test
    void itemsComeInTheirOrderWhicheverIsDoneFirst() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        ItemProcessor<Integer, String> processor = item -> {
            if (item == 0) {
                second.await();
            } else {
                second.countDown();
            }
            return "item " + item;
        };

        assertThat(all(new ReadAhead<>(IntStream.range(0, 100).boxed().toList(), processor, threads)))
                .isEqualTo(
                        IntStream.range(0, 100).mapToObj(item -> "item " + item).toList());
    }

    @Test
    void theNextItemIsWorkedAtBeforeItIsAskedFor() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        ReadAhead<Integer, Integer> reader = new ReadAhead<>(
                List.of(1, 2),
                item -> {
                    second.countDown();
                    return item;
                },
                threads);

        assertThat(reader.read()).isEqualTo(1);
        second.await();
        assertThat(reader.read()).isEqualTo(2);
        assertThat(reader.read()).isNull();
    }

    @Test
    void aFailureComesInItsPlace() throws Exception {
        ReadAhead<Integer, Integer> reader = new ReadAhead<>(
                List.of(1, 2),
                item -> {
                    if (item == 2) {
                        throw new IllegalArgumentException("two");
                    }
                    return item;
                },
                threads);

        assertThat(reader.read()).isEqualTo(1);
        assertThatThrownBy(reader::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
    }

    @Test
    void closingWaitsForWhatIsWorkedAtWithoutInterruptingIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch closing = new CountDownLatch(1);
        List<String> ends = Collections.synchronizedList(new ArrayList<>());
        ReadAhead<Integer, Integer> reader = new ReadAhead<>(
                List.of(1, 2, 3, 4),
                item -> {
                    if (item > 1) {
                        begun.countDown();
                        closing.await();
                        ends.add(item + (Thread.currentThread().isInterrupted() ? " interrupted" : " done"));
                    }
                    return item;
                },
                threads);
        assertThat(reader.read()).isEqualTo(1);
        begun.await();
        Thread close = new Thread(reader::close);
        close.start();
        while (close.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        closing.countDown();
        close.join();

        assertThat(ends).containsExactlyInAnyOrder("2 done", "3 done");
    }

    @Test
    void theProcessorIsClosedWithIt() {
        List<String> closed = new ArrayList<>();
        class Closing implements ItemProcessor<Integer, Integer>, AutoCloseable {
            @Override
            public Integer process(Integer item) {
                return item;
            }

            @Override
            public void close() {
                closed.add("closed");
            }
        }

        new ReadAhead<>(List.of(1), new Closing(), threads).close();

        assertThat(closed).containsExactly("closed");
    }
}
