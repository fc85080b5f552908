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
import org.disclosure.rollup.store.history.RunLogStore;
import org.disclosure.rollup.store.history.RunLogStore.Night;
import org.disclosure.rollup.store.history.RunLogStore.Outcome;
import org.disclosure.rollup.store.history.RunLogStore.Standing;

/** The last nights and the years, as tables that a terminal of 80 columns holds. */
public final class StatusTables {

    /** Without the year, which stands beside it. */
    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private static final String NONE = "—";
    private static final long MINUTE = 60;

    private final Console console;
    private final ZoneId zone;

    public StatusTables(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    public void nights(List<Night> nights) {
        if (nights.isEmpty()) {
            console.say("cli.status.none");
            return;
        }
        ConsoleTable table = table(
                "cli.status.day", "cli.status.started", "cli.status.took", "cli.status.outcome", "cli.status.open");
        nights.forEach(night -> table.add(
                night.asOf().toString(),
                night.started().atZone(zone).format(STARTED),
                night.ended().map(ended -> duration(night, ended)).orElse(NONE),
                console.text("cli.outcome." + night.outcome().name()),
                findings(night)));
        table.lines().forEach(console.out()::println);
        nights.stream()
                .filter(night -> night.outcome() == Outcome.FAILED)
                .findFirst()
                .ifPresent(night -> console.say("cli.status.failure", night.asOf(), night.failure()));
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
                        year.standing().reported(),
                        year.standing().owed()),
                findings(year.standing())));
        table.lines().forEach(console.out()::println);
        console.out().println();
    }

    private String duration(Night night, Instant ended) {
        long seconds = Duration.between(night.started(), ended).toSeconds();
        return console.text("cli.status.duration", seconds / MINUTE, seconds % MINUTE);
    }

    /** The open findings of all years of the night together. */
    private String findings(Night night) {
        return night.years().stream()
                .map(RunLogStore.YearOfNight::standing)
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Standing(
                        one.reported() + other.reported(),
                        one.owed() + other.owed(),
                        one.errors() + other.errors(),
                        one.explains() + other.explains(),
                        one.hints() + other.hints()))
                .map(this::findings)
                .orElse(NONE);
    }

    private String findings(Standing standing) {
        return console.text("cli.status.findings", standing.errors(), standing.explains(), standing.hints());
    }

    private ConsoleTable table(String... keys) {
        ConsoleTable table = new ConsoleTable();
        table.add(Stream.of(keys).map(console::text).toArray(String[]::new));
        return table;
    }
}
