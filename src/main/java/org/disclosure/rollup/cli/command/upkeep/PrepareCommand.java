package org.disclosure.rollup.cli.command.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.command.DataOption;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.upkeep.PrivateFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code prepare}: makes the store's tables, or brings them up to date, and does nothing else. */
@Command(name = "prepare", sortOptions = false)
public final class PrepareCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Mixin
    private DataOption data;

    @Mixin
    private CommonOptions common;

    public PrepareCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrivateFiles.createFolder(data.folder());
        // it is ready when it has been opened
        try (ConfigurableApplicationContext application =
                Application.start(data.folder(), LocalDate.now(clock), List.of(), console)) {
            console.say("cli.prepare.done", Version.get());
        }
        return ExitCode.DONE;
    }
}
