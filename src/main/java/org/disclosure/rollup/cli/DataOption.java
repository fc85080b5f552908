package org.disclosure.rollup.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data folder, as commands that look something up in it or change something take it. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.help.data")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }

    boolean isThere() {
        return Files.isDirectory(folder);
    }

    /**
     * Finds out whether there is one.
     *
     * @throws UsageException when there is none yet
     */
    void require(Console console) {
        if (!isThere()) {
            throw new UsageException(console.text("cli.report.data", folder));
        }
    }
}
