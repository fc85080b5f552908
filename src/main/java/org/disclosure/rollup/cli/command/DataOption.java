package org.disclosure.rollup.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import picocli.CommandLine.Option;

/** The data folder, as commands that look something up in it or change something take it. */
public final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.help.data")
    private Path folder = Path.of("data");

    public Path folder() {
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
    public void require(Console console) {
        if (!isThere()) {
            throw new UsageException(console.text("cli.report.data", folder));
        }
    }
}
