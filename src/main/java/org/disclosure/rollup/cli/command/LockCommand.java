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

/** {@code lock}: freezes a year's figures and outputs once its report is published. */
@Command(name = "lock", sortOptions = false)
public final class LockCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.lock.year")
    private int year;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.help.accept.by")
    private String by;

    @Mixin
    private DataOption data;

    @Mixin
    private CommonOptions common;

    public LockCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.require(console);
        YearLockTexts.require(console, "--by", by, YearLockTexts.LONGEST_NAME);
        LocalDate day = LocalDate.now(clock);
        try (ConfigurableApplicationContext application = Application.start(data.folder(), day, List.of(), console)) {
            switch (application.getBean(YearLocks.class).lock(year, by, day)) {
                case DONE -> console.say("cli.lock.done", year);
                case NO_CHANGE -> console.say("cli.lock.already", year);
                default -> throw new UsageException(console.text("cli.report.year", data.folder(), year));
            }
        }
        return ExitCode.DONE;
    }
}
