package org.disclosure.rollup.cli.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.office.YearLocks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code unlock}: lets a year be consolidated again, and keeps the reason. */
@Command(name = "unlock", sortOptions = false)
public final class UnlockCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.unlock.year")
    private int year;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.help.accept.by")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.help.unlock.reason")
    private String reason;

    @Mixin
    private DataOption data;

    @Mixin
    private CommonOptions common;

    public UnlockCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.require(console);
        YearLockTexts.require(console, "--by", by, YearLockTexts.LONGEST_NAME);
        YearLockTexts.require(console, "--reason", reason, YearLockTexts.LONGEST_REASON);
        if (reason.isBlank()) {
            throw new UsageException(console.text("cli.unlock.why"));
        }
        LocalDate day = LocalDate.now(clock);
        try (ConfigurableApplicationContext application = Application.start(data.folder(), day, List.of(), console)) {
            YearLocks.Outcome outcome = application.getBean(YearLocks.class).unlock(year, by, reason.strip(), day);
            console.say(outcome == YearLocks.Outcome.DONE ? "cli.unlock.done" : "cli.unlock.already", year);
        }
        return ExitCode.DONE;
    }
}
