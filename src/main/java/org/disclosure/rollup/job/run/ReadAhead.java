package org.disclosure.rollup.job.run;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Reader that processes items ahead on other threads and returns the results in the order of the items: so no processor
 * waits for what is being written, and one writer writes all.
 *
 * @param <I> what is processed
 * @param <O> what becomes of it
 */
public final class ReadAhead<I, O> implements ItemStreamReader<O> {

    /** Items that are worked at, or done and waiting to be asked for. They are in memory together. */
    private static final int AHEAD = 40;

    private final Iterator<I> items;
    private final ItemProcessor<I, O> processor;
    private final AsyncTaskExecutor threads;
    private final Queue<Future<O>> begun = new ArrayDeque<>();
    private volatile boolean closed;

    /**
     * Begins when it is first asked.
     *
     * @param processor called from several threads; closed with this if it can be
     */
    public ReadAhead(List<I> items, ItemProcessor<I, O> processor, AsyncTaskExecutor threads) {
        this.items = items.iterator();
        this.processor = processor;
        this.threads = threads;
    }

    /** @throws Exception what the processor threw for this very item */
    @Override
    public O read() throws Exception {
        while (items.hasNext() && begun.size() < AHEAD) {
            I item = items.next();
            Callable<O> work = () -> closed ? null : processor.process(item);
            begun.add(threads.submit(work));
        }
        Future<O> next = begun.poll();
        if (next == null) {
            return null;
        }
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public void open(ExecutionContext context) {
        // the store knows what is still to be done
    }

    @Override
    public void update(ExecutionContext context) {
        // as in open
    }

    /**
     * Gives up what was begun and not asked for; the next run does it. What is being worked at is waited for: a thread that is
     * interrupted while it reads the store would close the store's file for all.
     */
    @Override
    public void close() {
        closed = true;
        for (Future<O> work : begun) {
            try {
                work.get();
            } catch (ExecutionException e) {
                // nobody asked for it, and whoever does the next time is told
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (processor instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
