package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.disclosure.rollup.district.UnitReport;
import org.disclosure.rollup.publish.edition.Edition;
import org.disclosure.rollup.publish.edition.Output;
import org.disclosure.rollup.publish.edition.OutputWriter;

/**
 * Writes outputs in one pass over the store, which only the thread that publishes reads: its transaction is seen by no other.
 * While it reads the next units, other threads write those before. Each output goes on as fast as it can, and waits for others
 * only when it is so far ahead that too many units would be in memory.
 */
final class OutputPipeline implements AutoCloseable {

    /** Units that an output takes together. */
    static final int BATCH = 10;

    /** Batches in memory that some output has not taken yet; one more is being read. */
    static final int IN_FLIGHT = 10;

    private final Edition edition;
    private final ExecutorService workers;
    private final List<Chain> chains = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> inFlight = new ArrayDeque<>();

    /** Never completes but by the first failure. */
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    OutputPipeline(Edition edition) {
        this.edition = edition;
        this.workers =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /** Something that is done to an output. */
    private interface Step {
        void run() throws IOException;
    }

    /** Receiver of units. */
    private interface Taking {
        void take(OutputWriter outputWriter, List<UnitReport> units) throws IOException;
    }

    /** An output and what is still to do for it, one step after another. */
    private final class Chain {

        private final boolean ordered;
        private final CompletableFuture<Void> begun;
        private CompletableFuture<Void> last;
        private OutputWriter outputWriter;

        Chain(Output output, Path folder) {
            ordered = output.isOrdered();
            begun = CompletableFuture.completedFuture(null)
                    .thenRunAsync(
                            guarded(() -> outputWriter = output.begin(edition, folder.resolve(output.fileName()))),
                            workers);
            last = begun;
        }

        CompletableFuture<Void> take(Taking taking, List<UnitReport> units) {
            CompletableFuture<Void> taken =
                    (ordered ? last : begun).thenRunAsync(guarded(() -> taking.take(outputWriter, units)), workers);
            last = ordered ? taken : CompletableFuture.allOf(last, taken);
            return taken;
        }

        CompletableFuture<Void> end() {
            return last.thenRunAsync(guarded(() -> outputWriter.end()), workers);
        }
    }

    /** After the first failure nothing more is done. */
    private Runnable guarded(Step step) {
        return () -> {
            try {
                if (!failure.isDone()) {
                    step.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.completeExceptionally(e);
            }
        };
    }

    /**
     * Writes them all.
     *
     * @throws UncheckedIOException when one of them cannot be written
     */
    void write(List<Output> outputs, Path folder) {
        outputs.forEach(output -> chains.add(new Chain(output, folder)));
        Batches before = new Batches(OutputWriter::lastYear);
        edition.forEachUnitOfLastYear(before::add);
        before.end();
        Batches now = new Batches(OutputWriter::units);
        edition.forEachUnit(now::add);
        now.end();
        Batches compared = new Batches(OutputWriter::compared);
        edition.forEachCompared(compared::add);
        compared.end();
        await(all(chains.stream().map(Chain::end).toList()));
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
            if (inFlight.size() == IN_FLIGHT) {
                await(inFlight.remove());
            }
            List<UnitReport> units = batch;
            batch = new ArrayList<>(BATCH);
            inFlight.add(
                    all(chains.stream().map(chain -> chain.take(taking, units)).toList()));
        }
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> steps) {
        return CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
    }

    private void await(CompletableFuture<Void> step) {
        try {
            CompletableFuture.anyOf(failure, step).get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) cause;
    }

    /** Stops what still runs and closes all files. */
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
        for (Chain chain : chains) {
            if (chain.outputWriter != null) {
                chain.outputWriter.close();
            }
        }
    }
}
