package org.disclosure.rollup.cli.command;

import java.time.Clock;
import java.time.LocalDate;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.office.YearLocks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code unlock}: lets a year be consolidated again, and keeps the reason. */
@Command(name = "unlock", sortOptions = false)
public final class UnlockCommand extends StoreCommand {

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.unlock.year")
    private int year;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.help.accept.by")
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.help.unlock.reason")
    private String reason;

    public UnlockCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        requireData();
        YearLockTexts.require(console, "--by", by, YearLockTexts.LONGEST_NAME);
        YearLockTexts.require(console, "--reason", reason, YearLockTexts.LONGEST_REASON);
        if (reason.isBlank()) {
            throw new UsageException(console.text("cli.unlock.why"));
        }
        LocalDate day = today();
        try (ConfigurableApplicationContext application = open(day)) {
            YearLocks.Outcome outcome = application.getBean(YearLocks.class).unlock(year, by, reason.strip(), day);
            console.say(outcome == YearLocks.Outcome.DONE ? "cli.unlock.done" : "cli.unlock.already", year);
        }
        return ExitCode.DONE;
    }
}
