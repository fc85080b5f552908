package org.disclosure.rollup.job.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.job.run.Fingerprint;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps every content that was ever received, under its SHA-256: {@code archive/ab/cdef…}. Nothing is ever changed in it;
 * the same content is kept once, whatever it was called.
 */
@Component
public class ArchiveFolder implements DisposableBean {

    /** Hexadecimal digits that make the folder's name. */
    private static final int FOLDER_DIGITS = 2;

    private static final String PART = ".part";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Bytes that are written at once. */
    private static final int SLICE = 1 << 16;

    /** Contents on their way to the disk at once; they wait for the disk, not for a processor. */
    private static final int WRITERS = 16;

    private final Path folder;
    private final Queue<Future<Path>> pending = new ConcurrentLinkedQueue<>();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, task -> {
        Thread thread = new Thread(task, "archive");
        thread.setDaemon(true);
        return thread;
    });

    ArchiveFolder(@Value("${rollup.archive}") Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a content and begins to make it safe; {@link #await} waits until it is kept. A disk takes its time to make a file
     * safe, and not much more for many files at once; nobody holds the content meanwhile.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void keep(String sha256, byte[] content) {
        Path kept = path(sha256);
        if (!Files.exists(kept)) {
            try {
                Path part = written(kept, content);
                pending.add(writers.submit(() -> makeSafe(part, kept)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Waits for what {@link #keep} has begun: when this returns, all of it is whole in the archive, whatever happens to the
     * machine afterwards.
     *
     * @throws UncheckedIOException when a content cannot be written
     */
    public void await() {
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
    private static Path written(Path kept, byte[] content) throws IOException {
        Files.createDirectories(kept.getParent());
        Path part = kept.resolveSibling(kept.getFileName() + "." + UUID.randomUUID() + PART);
        // no channel: one would be closed when the time for the file is up, and takes as much memory again as it is
        // given
        try (OutputStream file = new FileOutputStream(part.toFile())) {
            for (int at = 0; at < content.length; at += SLICE) {
                file.write(content, at, Math.min(SLICE, content.length - at));
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw named(part, e);
        }
        return part;
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
    public void destroy() {
        writers.shutdownNow();
    }

    /**
     * A content that was kept, as long as it is what it was.
     *
     * @return empty when it is not in the archive, or was changed there
     */
    public Optional<byte[]> find(String sha256) {
        try {
            return Optional.of(Files.readAllBytes(path(sha256)))
                    .filter(content -> Fingerprint.hash(content).equals(sha256));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes a content has; 0 when it is not there. */
    public long size(String sha256) {
        try {
            return Files.size(path(sha256));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A content in the archive.
     *
     * @param sha256 that it had, which is its name
     */
    public record Kept(String sha256, Path file) {

        /** Whether it is what it was. */
        public boolean isWhole() {
            return Fingerprint.hash(file).equals(sha256);
        }
    }

    /** All contents in the archive, in the order of the names. */
    public List<Kept> all() {
        return files().stream().flatMap(file -> kept(file).stream()).toList();
    }

    /** What lies in the folder and is no content, in the order of the names; what a killed run left half written is not meant. */
    public List<Path> others() {
        return files().stream().filter(file -> kept(file).isEmpty()).toList();
    }

    /** Empty when the program gives no content such a name. */
    private Optional<Kept> kept(Path file) {
        String sha256 = file.getParent().getFileName().toString() + file.getFileName();
        return Optional.of(sha256)
                .filter(name -> SHA256.matcher(name).matches() && path(name).equals(file))
                .map(name -> new Kept(name, file));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().endsWith(PART))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the contents are. */
    public Path folder() {
        return folder;
    }

    /** Whether there is a content of this SHA-256; what is in it is not looked at. */
    public boolean holds(String sha256) {
        return SHA256.matcher(sha256).matches() && Files.isRegularFile(path(sha256));
    }

    /** Where the content of this SHA-256 is, if it is there. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256.substring(FOLDER_DIGITS));
    }
}
