package org.disclosure.rollup.cli.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.run.PracticeMark;
import org.disclosure.rollup.upkeep.PrivateFiles;

/** Trial of a folder: it is made if it is not there, and a file is written into it and deleted. */
final class FolderTrial {

    private final Console console;

    FolderTrial(Console console) {
        this.console = console;
    }

    /** What is wrong with the folder, in words. */
    Optional<String> mistake(String folder) {
        Path path;
        try {
            path = Path.of(folder);
        } catch (InvalidPathException e) {
            return said("cli.init.folder.invalid", folder);
        }
        if (PracticeMark.isIn(path)) {
            return said("cli.init.folder.samples", folder);
        }
        Path above = path.toAbsolutePath().normalize().getParent();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return said("cli.init.folder.file", folder);
        }
        // of a drive that is not connected not even the folder above is there, and none must be made in its place
        if (!Files.isDirectory(path) && (above == null || !Files.isDirectory(above))) {
            return said("cli.init.folder.gone", folder, above);
        }
        try {
            PrivateFiles.createFolder(path);
            Files.delete(Files.createTempFile(path, ".writable", null));
            Files.list(path).close();
            return Optional.empty();
        } catch (IOException | java.io.UncheckedIOException e) {
            return said("cli.init.folder.closed", folder);
        }
    }

    private Optional<String> said(String key, Object... arguments) {
        return Optional.of(console.text(key, arguments));
    }
}
