package org.disclosure.rollup.cli.command.upkeep;

import java.time.Clock;
import org.disclosure.rollup.cli.command.StoreCommand;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.Version;
import org.disclosure.rollup.upkeep.PrivateFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code prepare}: makes the store's tables, or brings them up to date, and does nothing else. */
@Command(name = "prepare", sortOptions = false)
public final class PrepareCommand extends StoreCommand {

    public PrepareCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        PrivateFiles.createFolder(data());
        // it is ready when it has been opened
        try (ConfigurableApplicationContext application = open(today())) {
            console.say("cli.prepare.done", Version.get());
        }
        return ExitCode.DONE;
    }
}
