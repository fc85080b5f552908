package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.disclosure.rollup.district.DistrictSummary;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;
import org.disclosure.rollup.publish.edition.PreviousYears;
import org.disclosure.rollup.publish.edition.Sender;
import org.disclosure.rollup.publish.edition.given.Decided;
import org.disclosure.rollup.publish.edition.given.Received;
import org.disclosure.rollup.publish.edition.given.SinceLast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPipelineTest {

    private static final int MANY = 100 * OutputPipeline.BATCH;

    @TempDir
    private Path folder;

    private final AtomicInteger read = new AtomicInteger();

    /** What an output does with units. */
    private interface Taking {
        void take(List<UnitReport> units) throws Exception;
    }

    private record Doing(boolean isOrdered, Taking taking, CountDownLatch closed) implements Output {

        Doing(boolean ordered, Taking taking) {
            this(ordered, taking, new CountDownLatch(1));
        }

        @Override
        public String fileName() {
            return "doing";
        }

        @Override
        public OutputWriter begin(Edition edition, Path file) {
            return new OutputWriter() {
                @Override
                public void units(List<UnitReport> units) throws IOException {
                    try {
                        taking.take(units);
                    } catch (IOException | RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IOException(e);
                    }
                }

                @Override
                public void end() {}

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }
    }

    private void write(int units, Output... outputs) throws IOException {
        Edition edition = new Edition(
                1,
                new DistrictSummary(2023, Forms.load().forReportYear(2023), List.of(), List.of()),
                PreviousYears.NOTHING,
                List.of(),
                Decided.NOTHING,
                SinceLast.FIRST,
                LocalDate.of(2024, 2, 10),
                Messages.Language.ZH,
                null,
                Received.NOTHING,
                List.of(),
                (run, form, action) -> {
                    for (int unit = 0; unit < units; unit++) {
                        read.incrementAndGet();
                        action.accept(new UnitReport("U" + unit, "甲局", 2021, "a.xlsx", "", List.of()));
                    }
                },
                Sender.UNNAMED);
        try (OutputPipeline pass = new OutputPipeline(edition)) {
            pass.write(List.of(outputs), folder);
        }
    }

    private static void waitFor(CountDownLatch latch) throws Exception {
        assertThat(latch.await(10, TimeUnit.SECONDS)).as("the others go on").isTrue();
    }

    @Test
    void anOutputThatIsSlowDoesNotHoldUpTheOthers() throws IOException {
        CountDownLatch ahead = new CountDownLatch(OutputPipeline.IN_FLIGHT);
        Doing slow = new Doing(true, units -> waitFor(ahead));
        Doing quick = new Doing(true, units -> ahead.countDown());
        write(MANY, slow, quick);
        assertThat(read).hasValue(MANY);
    }

    @Test
    void unitsComeInOrderToAnOutputThatIsOrdered() throws IOException {
        List<String> taken = new ArrayList<>();
        write(MANY + 1, new Doing(true, units -> units.forEach(unit -> taken.add(unit.unitCode()))));
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, MANY)
                        .mapToObj(unit -> "U" + unit)
                        .toList());
    }

    @Test
    void severalThreadsGiveUnitsToAnOutputThatIsNot() throws IOException {
        CountDownLatch together = new CountDownLatch(2);
        AtomicInteger taken = new AtomicInteger();
        write(MANY, new Doing(false, units -> {
            together.countDown();
            waitFor(together);
            taken.addAndGet(units.size());
        }));
        assertThat(taken).hasValue(MANY);
    }

    @Test
    void soManyUnitsAreInMemoryAndNoMore() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        write(MANY, new Doing(true, units -> {
            TimeUnit.MILLISECONDS.sleep(2);
            most.accumulateAndGet(read.get() - taken.get(), Math::max);
            taken.addAndGet(units.size());
        }));
        assertThat(most).hasValueLessThanOrEqualTo((OutputPipeline.IN_FLIGHT + 1) * OutputPipeline.BATCH);
    }

    @Test
    void theFirstFailureEndsTheReadingAndAllFilesAreLetGo() {
        CountDownLatch begun = new CountDownLatch(1);
        Doing failing = new Doing(true, units -> {
            waitFor(begun);
            throw new IOException("disk full");
        });
        Doing blocked = new Doing(true, units -> {
            begun.countDown();
            TimeUnit.MINUTES.sleep(1);
        });
        assertThatThrownBy(() -> write(MANY, blocked, failing)).hasMessageContaining("disk full");
        assertThat(read).hasValueLessThanOrEqualTo((OutputPipeline.IN_FLIGHT + 1) * OutputPipeline.BATCH);
        assertThat(failing.closed().getCount() + blocked.closed().getCount()).isZero();
    }
}
