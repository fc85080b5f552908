package org.disclosure.rollup.cli.show;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ConsoleTable;
import org.disclosure.rollup.store.history.LockStore;
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.RunLogStore.LoggedRun;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.YearCounts;

/** The last runs and the years, as tables that a terminal of 80 columns holds. */
public final class StatusTables {

    /** Without the year, which is beside it. */
    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private static final String NONE = "—";
    private static final long MINUTE = 60;

    private final Console console;
    private final ZoneId zone;

    public StatusTables(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    public void runs(List<LoggedRun> runs) {
        if (runs.isEmpty()) {
            console.say("cli.status.none");
            return;
        }
        ConsoleTable table = table(
                "cli.status.day", "cli.status.started", "cli.status.took", "cli.status.outcome", "cli.status.open");
        runs.forEach(run -> table.add(
                run.asOf().toString(),
                run.started().atZone(zone).format(STARTED),
                run.ended().map(ended -> duration(run, ended)).orElse(NONE),
                console.text("cli.outcome." + run.outcome().name()),
                findings(run)));
        table.lines().forEach(console.out()::println);
        runs.stream()
                .filter(run -> run.outcome() == Outcome.FAILED)
                .findFirst()
                .ifPresent(run -> console.say("cli.status.failure", run.asOf(), run.failure()));
    }

    public void years(List<RunLogStore.Published> years) {
        if (years.isEmpty()) {
            return;
        }
        console.out().println();
        ConsoleTable table = table("cli.status.year", "cli.status.asof", "cli.status.units", "cli.status.open");
        years.forEach(year -> table.add(
                Integer.toString(year.year()),
                year.asOf().toString(),
                console.text(
                        "cli.status.reported",
                        year.counts().reported(),
                        year.counts().owed()),
                findings(year.counts())));
        table.lines().forEach(console.out()::println);
        console.out().println();
    }

    /** The years that are locked, a line each. */
    public void locks(List<LockStore.LockEntry> locks) {
        locks.forEach(lock -> console.say("cli.status.locked", lock.year(), lock.by(), lock.on()));
        if (!locks.isEmpty()) {
            console.out().println();
        }
    }

    private String duration(LoggedRun run, Instant ended) {
        long seconds = Duration.between(run.started(), ended).toSeconds();
        return console.text("cli.status.duration", seconds / MINUTE, seconds % MINUTE);
    }

    /** The open findings of all years of the run together. */
    private String findings(LoggedRun run) {
        return run.years().stream()
                .map(RunLogStore.LoggedYear::counts)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new YearCounts(
                        one.reported() + other.reported(),
                        one.owed() + other.owed(),
                        one.errors() + other.errors(),
                        one.explains() + other.explains(),
                        one.hints() + other.hints()))
                .map(this::findings)
                .orElse(NONE);
    }

    private String findings(YearCounts counts) {
        return console.text("cli.status.findings", counts.errors(), counts.explains(), counts.hints());
    }

    private ConsoleTable table(String... keys) {
        ConsoleTable table = new ConsoleTable();
        table.add(Stream.of(keys).map(console::text).toArray(String[]::new));
        return table;
    }
}
