package org.disclosure.rollup.cli.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.office.OpenMatters;
import org.disclosure.rollup.office.YearLocks;
import org.disclosure.rollup.publish.today.TodayWords;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lock}: freezes a year's figures and outputs once its report is published. */
@Command(name = "lock", sortOptions = false)
public final class LockCommand extends StoreCommand {

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.help.lock.year")
    private int year;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "cli.help.accept.by")
    private String by;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.help.out")
    private Path out = Path.of("out");

    public LockCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        requireData();
        YearLockTexts.require(console, "--by", by, YearLockTexts.LONGEST_NAME);
        LocalDate day = today();
        try (ConfigurableApplicationContext application = open(day)) {
            switch (application.getBean(YearLocks.class).lock(year, by, day)) {
                case DONE -> console.say("cli.lock.done", year);
                case NO_CHANGE -> console.say("cli.lock.already", year);
                default -> throw new UsageException(console.text("cli.report.year", data(), year));
            }
            say(application
                    .getBean(OpenMatters.class)
                    .of(
                            year,
                            out.resolve(Integer.toString(year)),
                            day,
                            console.messages().language()));
        }
        return ExitCode.DONE;
    }

    /** What a lock leaves as it is, so that nobody locks a year unawares. */
    private void say(OpenMatters.Open open) {
        if (open.isNothing()) {
            console.say("cli.lock.clean");
            return;
        }
        console.say("cli.lock.open", year);
        open.conditions()
                .forEach(condition ->
                        console.say("cli.lock.condition", TodayWords.state(console.messages(), condition)));
        if (open.explains() > 0) {
            console.say("cli.lock.explains", open.explains());
        }
    }
}
