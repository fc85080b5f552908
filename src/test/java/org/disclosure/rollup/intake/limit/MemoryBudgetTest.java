package org.disclosure.rollup.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.disclosure.rollup.intake.Intake;
import org.junit.jupiter.api.Test;

/** Work takes its share of the memory, waits for it, and nobody's share is lost. */
class MemoryBudgetTest {

    private static final long MEGABYTE = 1 << 20;

    private final MemoryBudget memoryBudget = new MemoryBudget(8 * MEGABYTE);

    @Test
    void workWaitsUntilThereIsEnough() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<String> order = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> memoryBudget.run(5 * MEGABYTE, share -> {
                begun.countDown();
                await(end);
                return order.add("first");
            }));
            begun.await();
            Future<?> second = threads.submit(() -> memoryBudget.run(0, share -> {
                try {
                    share.require(4 * MEGABYTE);
                } catch (ShortOfMemoryException e) {
                    // what it lacks can come only from the first
                    end.countDown();
                    throw e;
                }
                return order.add("second");
            }));
            first.get();
            second.get();
        } finally {
            threads.shutdownNow();
        }

        assertThat(order).containsExactly("first", "second");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void workThatNeedsMoreThanThereIsIsRefusedAndGivesBackWhatItHad() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> memoryBudget.run(5 * MEGABYTE, share -> {
                        share.require(9 * MEGABYTE);
                        return "never";
                    }))
                    .isInstanceOf(TooMuchMemoryException.class);
        }

        assertThat(memoryBudget.<String>run(8 * MEGABYTE, share -> "all of it")).isEqualTo("all of it");
    }

    @Test
    void workThatRunsOutOfMemoryIsBegunAgainWhenNobodyElseIsAtWork() {
        AtomicInteger times = new AtomicInteger();

        String result = memoryBudget.run(MEGABYTE, share -> {
            if (times.incrementAndGet() == 1) {
                throw new OutOfMemoryError("another's fault");
            }
            share.require(8 * MEGABYTE);
            return "alone";
        });

        assertThat(result).isEqualTo("alone");
        assertThat(times).hasValue(2);
    }

    @Test
    void workThatRunsOutOfMemoryAloneNeedsMoreThanThereIs() {
        AtomicInteger times = new AtomicInteger();

        assertThatThrownBy(() -> memoryBudget.run(MEGABYTE, share -> {
                    times.incrementAndGet();
                    throw new OutOfMemoryError("its own");
                }))
                .isInstanceOf(TooMuchMemoryException.class);
        assertThat(times).hasValue(2);
    }

    @Test
    void memoryThatOthersHaveTakenIsNoWorksFault() {
        MemoryBudget moreThanTheHeap = new MemoryBudget(2 * Runtime.getRuntime().maxMemory());
        OutOfMemoryError fault = new OutOfMemoryError("the store's");

        assertThatThrownBy(() -> moreThanTheHeap.run(MEGABYTE, share -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void threadsThatCannotBeMadeAreNoWorksFault() {
        OutOfMemoryError fault = new OutOfMemoryError("unable to create native thread");

        assertThatThrownBy(() -> memoryBudget.run(MEGABYTE, share -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void cellsThatStandForThousandsAreCounted() {
        String row = "<table:table-row table:number-rows-repeated='390'><table:table-cell"
                + " table:number-columns-repeated='500' office:value-type='string'><text:p>1</text:p>"
                + "</table:table-cell></table:table-row>";
        String names =
                "office table text".replaceAll("(\\w+)", "xmlns:$1='urn:oasis:names:tc:opendocument:xmlns:$1:1.0'");
        String sheet = "<table:table table:name='a'>" + row + "</table:table>";
        byte[] content = ("<office:document " + names + "><office:body><office:spreadsheet>" + sheet.repeat(60)
                        + "</office:spreadsheet></office:body></office:document>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Intake intake = new Intake(Limits.DEFAULT);

        Intake.Result read = new MemoryBudget(100 * MEGABYTE).run(0, share -> intake.read(content, "年报.fods", share));

        assertThat(read).isEqualTo(Intake.Result.refused(intake.tooMuch(content.length)));
    }
}
