package org.disclosure.rollup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the store, the originals, the decisions and the log: its owner's alone, where the system can say so. */
final class DataFolder {

    private DataFolder() {}

    /** Makes the folder if it is not there. One that is there keeps the rights that the office gave it. */
    static void create(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            if (folder.toAbsolutePath().getParent() != null) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
            }
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
