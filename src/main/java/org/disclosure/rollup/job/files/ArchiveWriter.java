package org.disclosure.rollup.job.files;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Writer of files that are whole and safe on the disk, or not there. Many are made safe at once. */
final class ArchiveWriter implements AutoCloseable {

    /** End of the name of a file that is not whole yet. */
    static final String PART = ".part";

    /** Bytes that are written at once. */
    private static final int SLICE = 1 << 16;

    /** Contents on their way to the disk at once; they wait for the disk, not for a processor. */
    private static final int WRITERS = 16;

    /** Tells its files from those of others, with their number. */
    private final String own = UUID.randomUUID() + "-";

    private final AtomicLong number = new AtomicLong();
    private final Queue<Future<Path>> pending = new ConcurrentLinkedQueue<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, task -> {
        Thread thread = new Thread(task, "archive");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Writes a file and begins to make it safe.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    void write(Path kept, byte[] content) {
        try {
            Path part = written(kept, content);
            pending.add(writers.submit(() -> makeSafe(part, kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until all files that {@link #write} has begun are in their places.
     *
     * @throws UncheckedIOException when one cannot be written
     */
    void await() {
        try {
            for (Future<Path> write = pending.poll(); write != null; write = pending.poll()) {
                write.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Under a name of its own until it is whole: the same content may come twice at once, to two processes too. */
    private Path written(Path kept, byte[] content) throws IOException {
        Path part = kept.resolveSibling(kept.getFileName() + "." + own + number.incrementAndGet() + PART);
        try (OutputStream file = opened(part.toFile())) {
            for (int at = 0; at < content.length; at += SLICE) {
                file.write(content, at, Math.min(SLICE, content.length - at));
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw named(part, e);
        }
        return part;
    }

    /**
     * No channel: one would be closed when the time for the file is up, and takes as much memory again as it is given. Nearly
     * always there is the folder.
     */
    private static OutputStream opened(File part) throws IOException {
        try {
            return new FileOutputStream(part);
        } catch (FileNotFoundException e) {
            Files.createDirectories(part.getParentFile().toPath());
            return new FileOutputStream(part);
        }
    }

    /** A disk that is full does not say which it is. */
    private static FileSystemException named(Path file, IOException failure) {
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }

    private static Path makeSafe(Path part, Path kept) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        } catch (IOException e) {
            throw named(part, e);
        }
        return Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
