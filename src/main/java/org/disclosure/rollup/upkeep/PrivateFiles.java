package org.disclosure.rollup.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that are their owner's alone, where the system can say so: what bureaus sent, and all that is kept of it.
 * One that is there already keeps the rights that the office gave it.
 */
public final class PrivateFiles {

    private PrivateFiles() {}

    /**
     * Makes the folder if it is not there; those above it with the rights that the system gives.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public static void createFolder(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            if (folder.toAbsolutePath().getParent() != null) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
            }
            Files.createDirectory(folder, rights(folder, "rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a new file for writing.
     *
     * @throws IOException when it cannot be made, or is there already
     */
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(file, "rw-------")));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
