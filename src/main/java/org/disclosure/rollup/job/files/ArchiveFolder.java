package org.disclosure.rollup.job.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosure.rollup.job.run.Fingerprint;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The archive: every content that was ever received, under its SHA-256 ({@code archive/ab/cdef…}). Nothing is ever changed in
 * it; the same content is kept once, whatever it was called.
 */
@Component
public class ArchiveFolder implements DisposableBean {

    /** Hexadecimal digits that make the folder's name. */
    private static final int FOLDER_DIGITS = 2;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final ArchiveWriter writer = new ArchiveWriter();

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
            writer.write(kept, content);
        }
    }

    /**
     * Waits for what {@link #keep} has begun: when this returns, all of it is whole in the archive, whatever happens to the
     * machine afterwards.
     *
     * @throws UncheckedIOException when a content cannot be written
     */
    public void await() {
        writer.await();
    }

    @Override
    public void destroy() {
        writer.close();
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

    /** Bytes of a content; 0 when it is not there. */
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
    public record ArchivedContent(String sha256, Path file) {

        /** True if its bytes still have this SHA-256. */
        public boolean isWhole() {
            return Fingerprint.hash(file).equals(sha256);
        }
    }

    /** All contents in the archive, in the order of the names. */
    public List<ArchivedContent> all() {
        return files().stream().flatMap(file -> kept(file).stream()).toList();
    }

    /** Other files in the folder, in the order of the names, without those that a killed run left half written. */
    public List<Path> others() {
        return files().stream().filter(file -> kept(file).isEmpty()).toList();
    }

    /** Empty when the program gives no content such a name. */
    private Optional<ArchivedContent> kept(Path file) {
        String sha256 = file.getParent().getFileName().toString() + file.getFileName();
        return Optional.of(sha256)
                .filter(name -> SHA256.matcher(name).matches() && path(name).equals(file))
                .map(name -> new ArchivedContent(name, file));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().endsWith(ArchiveWriter.PART))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** True if there is a content of this SHA-256; its bytes are not looked at. */
    public boolean holds(String sha256) {
        return SHA256.matcher(sha256).matches() && Files.isRegularFile(path(sha256));
    }

    /** Path of the content with this SHA-256, if it is there. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256.substring(FOLDER_DIGITS));
    }
}
