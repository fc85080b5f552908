package org.disclosure.rollup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that outputs are written into, which one run at a time has to itself, whatever store and machine it works on.
 * The system releases it when the process ends, however it ends.
 */
public final class OutputFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

    private static final String LOCK = ".in-use";

    /** Prefix of the folder of a run's unfinished outputs, before the year. */
    static final String STAGED = ".writing-";

    /** Bytes that the lock's file may have; two runs choose the same length once in so many times. */
    private static final int LONGEST = 1 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Far behind what is written into the lock's file. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path file;
    private final FileChannel channel;

    private OutputFolder(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes sure that outputs of years can be written to a folder that is there or can be made; it may be a link to one.
     *
     * @throws UnusableOutputException when something else is in the way
     * @throws UncheckedIOException when the account may not write there
     */
    public static void require(Path out, List<Integer> years) {
        requireFolder(out);
        try {
            for (int year : years) {
                requireYear(out.resolve(Integer.toString(year)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the folder, which is there. What killed runs left half written is deleted.
     *
     * @throws UnusableOutputException when another run has it
     * @throws UncheckedIOException when the account may not write there
     */
    public static OutputFolder take(Path out) {
        try {
            OutputFolder taken = lock(out);
            try {
                deleteStaged(out);
                return taken;
            } catch (IOException | RuntimeException e) {
                taken.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest that is there of the folder and those above it must be a folder. */
    private static void requireFolder(Path out) {
        Path there = out.toAbsolutePath();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (!Files.exists(there)) {
            throw new UnusableOutputException(UnusableOutputException.Reason.DANGLING, there);
        }
        if (!Files.isDirectory(there)) {
            throw new UnusableOutputException(UnusableOutputException.Reason.NO_FOLDER, there);
        }
    }

    private static void requireYear(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new UnusableOutputException(UnusableOutputException.Reason.LINK, folder);
        }
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableOutputException(UnusableOutputException.Reason.NO_FOLDER, folder);
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (!Files.isWritable(each)) {
                    throw new AccessDeniedException(each.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                if (attributes.isOther()) {
                    throw new UnusableOutputException(UnusableOutputException.Reason.NO_FILE, each);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whoever had the lock before may have deleted its file just before it was locked here: then another one is locked. */
    private static OutputFolder lock(Path out) throws IOException {
        Path file = out.resolve(LOCK);
        while (true) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UnusableOutputException(UnusableOutputException.Reason.NO_FILE, file);
            }
            OutputFolder taken = new OutputFolder(
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            try {
                if (taken.lock()) {
                    return taken;
                }
            } catch (IOException | RuntimeException e) {
                taken.channel.close();
                throw e;
            }
            taken.channel.close();
        }
    }

    /** Locks the file; gives whether it is still the one that others would lock. */
    private boolean lock() throws IOException {
        if (!tryLock()) {
            throw new UnusableOutputException(UnusableOutputException.Reason.IN_USE, file.getParent());
        }
        // known again by its length: to open the file and close it would let go of the lock, which is the process's on
        // Unix
        int length = 1 + RANDOM.nextInt(LONGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[1]), length - 1L);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean tryLock() throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void deleteStaged(Path out) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(out, STAGED + "*")) {
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }

    /** Releases the folder. The lock's file is deleted first, while no other process can have it; one that stays does no harm. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn(e.toString());
        }
    }
}
