package org.disclosure.rollup.cli.command;

import java.time.Clock;
import org.disclosure.rollup.cli.application.Failures;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.run.Timetable;
import org.disclosure.rollup.cli.run.Watch;
import org.disclosure.rollup.cli.show.StatusTables;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.RunLogStore;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: lists the last runs and the state of each year. */
@Command(name = "status", sortOptions = false)
public final class StatusCommand extends StoreCommand {

    /** A look leaves nothing in the log, least of all that the store was in use by the run that writes it. */
    private static final String UNLOGGED = "--logging.threshold.file=OFF";

    @Option(names = "--nights", paramLabel = "NUMBER", descriptionKey = "cli.help.nights")
    private int runs = 10;

    public StatusCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        requireData();
        try (ConfigurableApplicationContext application = open(today(), UNLOGGED)) {
            Timetable timetable = Timetable.of(application.getEnvironment(), console);
            RunLogStore store = application.getBean(RunLogStore.class);
            StatusTables tables = new StatusTables(console, timetable.zone());
            tables.runs(store.last(runs));
            tables.years(store.published());
            tables.locks(application.getBean(LockStore.class).locked());
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
