package org.disclosure.rollup.cli.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.run.Timetable;
import org.disclosure.rollup.cli.run.Watch;
import org.disclosure.rollup.cli.show.StatusTables;
import org.disclosure.rollup.store.history.RunLogStore;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: what became of the last runs and how each year stands. */
@Command(name = "status", sortOptions = false)
public final class StatusCommand implements Callable<Integer> {

    /** Somebody who looks leaves nothing in the log, least of all that the store was in use by the run that writes it. */
    private static final List<String> UNLOGGED = List.of("--logging.threshold.file=OFF");

    private final Console console;
    private final Clock clock;

    @Option(names = "--nights", paramLabel = "NUMBER", descriptionKey = "cli.help.nights")
    private int runs = 10;

    @Mixin
    private DataOption data;

    @Mixin
    private CommonOptions common;

    public StatusCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        data.require(console);
        try (ConfigurableApplicationContext application =
                Application.start(data.folder(), LocalDate.now(clock), UNLOGGED, console)) {
            Timetable timetable = Timetable.of(application.getEnvironment(), console);
            RunLogStore store = application.getBean(RunLogStore.class);
            StatusTables tables = new StatusTables(console, timetable.zone());
            tables.runs(store.last(runs));
            tables.years(store.published());
            console.say("cli.status.next", timetable.next(clock.instant()).format(Watch.MOMENT), timetable.zone());
        } catch (RuntimeException e) {
            if (!Failures.isLocked(e)) {
                throw e;
            }
            // whoever has the store open is the answer to whether a run is at work
            console.say("cli.status.running");
        }
        return ExitCode.DONE;
    }
}
