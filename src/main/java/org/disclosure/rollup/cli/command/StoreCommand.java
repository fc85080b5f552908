package org.disclosure.rollup.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.UsageException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that opens the store of a data folder; help lists its own options before those that all have. */
public abstract class StoreCommand implements Callable<Integer> {

    protected final Console console;
    protected final Clock clock;

    @Option(names = "--data", order = CommonOptions.LAST, paramLabel = "DIR", descriptionKey = "cli.help.data")
    private Path data = Path.of("data");

    @Mixin
    private CommonOptions common;

    protected StoreCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    protected final Path data() {
        return data;
    }

    protected final LocalDate today() {
        return LocalDate.now(clock);
    }

    protected final boolean hasData() {
        return Files.isDirectory(data);
    }

    /**
     * Refuses to go on without a data folder.
     *
     * @throws UsageException when there is none yet
     */
    protected final void requireData() {
        if (!hasData()) {
            throw new UsageException(console.text("cli.report.data", data));
        }
    }

    /**
     * Opens the store.
     *
     * @param day whose log is written
     * @param settings what goes before the environment and configuration files, as {@code --name=value}
     */
    protected final ConfigurableApplicationContext open(LocalDate day, String... settings) {
        return Application.start(data, day, List.of(settings), console);
    }
}
