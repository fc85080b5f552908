package org.disclosure.rollup.store.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.disclosure.rollup.store.connect.StoreInUseException;

/**
 * The file of a store, held as the database itself would hold it: no program, of whatever release, opens it meanwhile. It is
 * only read through this channel, because systems let go of a lock when any other channel on the file is closed.
 */
public final class HeldFile implements AutoCloseable {

    private static final String OWNERS = "rw-------";

    private final Path file;
    private final FileChannel channel;

    private HeldFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Holds the file. Where there is none, an empty one stands for the store that is to be made.
     *
     * @throws StoreInUseException when somebody has the store open
     * @throws IOException when it cannot be opened
     */
    static HeldFile take(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        Object before = key(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            // another start may have put its store here since
            if (lock != null && Objects.equals(before, key(file))) {
                return new HeldFile(file, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StoreInUseException(e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new StoreInUseException(null);
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Makes an empty file of its owner's alone, where the system can say so. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, rights(file, PosixFilePermissions.fromString(OWNERS)));
    }

    private static FileAttribute<?>[] rights(Path file, Set<PosixFilePermission> rights) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies it into a file that is not there yet, with the rights that it has. */
    void copyTo(Path copy) throws IOException {
        create(copy);
        if (size() > 0 && isPosix(file)) {
            Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
        }
        try (FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long size = channel.size();
            for (long done = 0; done < size; ) {
                done += channel.transferTo(done, size - done, to);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
