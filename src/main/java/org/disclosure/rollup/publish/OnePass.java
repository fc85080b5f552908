package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.disclosure.rollup.store.SummaryStore.UnitReport;

/**
 * Writes outputs in one pass over the store, which only the thread that publishes reads: its transaction is seen by no other.
 * While it reads the next units, other threads write those before; each output takes all units in their order.
 */
final class OnePass implements AutoCloseable {

    /** Units that are in memory together, and as many again that are being read. */
    private static final int BATCH = 50;

    private final Edition edition;
    private final ExecutorService workers;
    private final List<Begun> begun = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();

    OnePass(Edition edition) {
        this.edition = edition;
        this.workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    /** An output with what writes it, once it does. */
    private static final class Begun {

        private final Output output;
        private Writing writing;

        Begun(Output output) {
            this.output = output;
        }
    }

    /** Something that is done to an output. */
    private interface Step {
        void on(Begun begun) throws IOException;
    }

    /**
     * Writes them all.
     *
     * @throws UncheckedIOException when one of them cannot be written
     */
    void write(List<Output> outputs, Path folder) {
        outputs.forEach(output -> begun.add(new Begun(output)));
        all(each -> each.writing = each.output.begin(edition, folder.resolve(each.output.fileName())));
        Batches before = new Batches(Writing::lastYear);
        edition.forEachUnitOfLastYear(before::add);
        before.end();
        Batches now = new Batches(Writing::units);
        edition.forEachUnit(now::add);
        now.end();
        all(each -> each.writing.end());
        await();
    }

    /** What takes units. */
    private interface Taking {
        void take(Writing writing, List<UnitReport> units) throws IOException;
    }

    /** Gathers units and has all outputs take them. */
    private final class Batches {

        private final Taking taking;
        private List<UnitReport> batch = new ArrayList<>(BATCH);

        Batches(Taking taking) {
            this.taking = taking;
        }

        void add(UnitReport unit) {
            batch.add(unit);
            if (batch.size() == BATCH) {
                end();
            }
        }

        void end() {
            List<UnitReport> units = batch;
            batch = new ArrayList<>(BATCH);
            all(each -> taking.take(each.writing, units));
        }
    }

    /** Begins a step on all outputs once the step before has ended on all. */
    private void all(Step step) {
        await();
        for (Begun each : begun) {
            Callable<Void> work = () -> {
                step.on(each);
                return null;
            };
            running.add(workers.submit(work));
        }
    }

    private void await() {
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        running.clear();
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) cause;
    }

    /** Ends what still runs, and lets go of all files. */
    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        for (Begun each : begun) {
            if (each.writing != null) {
                each.writing.close();
            }
        }
    }
}
