package org.disclosure.rollup.cli.command.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.command.CommonOptions;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.init.InitOptions;
import org.disclosure.rollup.cli.init.Initialisation;
import org.disclosure.rollup.finding.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code init}: asks for the first settings, tries them, and makes the first roster. */
@Command(name = "init", sortOptions = false)
public final class InitCommand implements Callable<Integer> {

    private final Console console;
    private final Messages.Language language;
    private final Clock clock;

    @Mixin
    private InitOptions options;

    @Mixin
    private CommonOptions common;

    public InitCommand(Console console, Messages.Language language, Clock clock) {
        this.console = console;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        // reports are of the year before
        int year = LocalDate.now(clock).getYear() - 1;
        new Initialisation(console, language, options, year).begin();
        return ExitCode.DONE;
    }
}
