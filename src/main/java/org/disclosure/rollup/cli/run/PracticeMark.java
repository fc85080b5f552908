package org.disclosure.rollup.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;

/**
 * The file that marks an inbox of invented reports, and a data folder that has seen one. Invented reports and those of units
 * never come together in one data folder.
 */
public final class PracticeMark {

    private static final String NAME = ".samples";

    private PracticeMark() {}

    /** True if the folder is marked. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Marks a folder. */
    public static void set(Path folder) {
        try {
            if (!isIn(folder)) {
                Files.createFile(folder.resolve(NAME));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds out whether the inbox and what the data folder has seen are of one kind.
     *
     * @throws UsageException when one is for practice and the other is not
     */
    static void require(Console console, RunOptions options) {
        boolean samples = isIn(options.inbox());
        boolean seenSamples = isIn(options.data());
        if (samples && !seenSamples && isUsed(options.data())) {
            throw new UsageException(console.text("cli.samples.real", options.inbox(), options.data()));
        }
        if (!samples && seenSamples) {
            throw new UsageException(console.text("cli.samples.seen", options.inbox(), options.data(), options.out()));
        }
    }

    private static boolean isUsed(Path data) {
        return Application.storeFile(data).map(Files::exists).orElse(false)
                || Files.isDirectory(data.resolve("archive"));
    }
}
