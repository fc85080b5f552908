package org.disclosure.rollup.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.disclosure.rollup.cli.application.RosterFile;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.cli.console.ExitCode;
import org.disclosure.rollup.cli.console.UsageException;
import org.disclosure.rollup.finding.decision.Amendment;
import org.disclosure.rollup.office.History;
import org.disclosure.rollup.office.Reports;
import org.disclosure.rollup.submission.Roster;
import org.disclosure.rollup.submission.Unit;
import org.disclosure.rollup.upkeep.PrivateFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: every version of a unit's report, and what each changed. */
@Command(name = "history", sortOptions = false)
public final class HistoryCommand extends StoreCommand {

    private static final int MOST_CHANGES = 20;
    private static final String BLANK = "—";

    @Option(names = "--unit", paramLabel = "NAME", required = true, descriptionKey = "cli.help.history.unit")
    private String unit;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.help.history.year")
    private Integer year;

    @Option(names = "--save", paramLabel = "DIR", descriptionKey = "cli.help.history.save")
    private Path save;

    public HistoryCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    public Integer call() {
        requireData();
        try (ConfigurableApplicationContext application = open(today())) {
            History history = application.getBean(History.class);
            Reports reports = application.getBean(Reports.class);
            List<Integer> years = year == null ? history.years() : List.of(year);
            requireUnit(reports, years);
            for (int each : years) {
                reports.findRoster(each)
                        .flatMap(roster -> RosterFile.find(roster, unit))
                        .ifPresent(bureau -> {
                            tell(bureau, each, history.of(bureau, each));
                            history.amendments(bureau, each)
                                    .forEach(amendment -> amended(
                                            amendment,
                                            history.title(
                                                    each, amendment.place().cell())));
                        });
            }
        }
        return ExitCode.DONE;
    }

    /** A unit need not be in the roster of every year, but in one. */
    private void requireUnit(Reports reports, List<Integer> years) {
        List<Roster> rosters = years.stream()
                .flatMap(each -> reports.findRoster(each).stream())
                .toList();
        if (rosters.isEmpty()) {
            throw new UsageException(console.text("cli.history.nothing", data()));
        }
        if (rosters.stream().noneMatch(roster -> RosterFile.find(roster, unit).isPresent())) {
            RosterFile.find(console, rosters.get(rosters.size() - 1), unit);
        }
    }

    private void tell(Unit bureau, int each, List<History.HistoryLine> lines) {
        console.say(lines.isEmpty() ? "cli.history.none" : "cli.history.title", bureau.name(), each);
        int number = 0;
        for (History.HistoryLine line : lines) {
            number++;
            String status = status(line);
            console.say(
                    "cli.history.line",
                    number,
                    line.version().received(),
                    line.version().path(),
                    console.text("cli.history." + status),
                    line.version().firstRun());
            line.waiting().forEach(table -> console.say("cli.history.waiting", table));
            boolean isTaken = line.isThere()
                    && (line.version().isCounted() || line.version().isPart());
            line.changes().stream().limit(MOST_CHANGES).forEach(change -> change(change, isTaken));
            if (line.changes().size() > MOST_CHANGES) {
                console.say("cli.history.more", line.changes().size() - MOST_CHANGES);
            }
            if (save != null) {
                save(each, number, line);
            }
        }
    }

    private void amended(Amendment amendment, String cell) {
        String received = amendment.received().isEmpty() ? BLANK : amendment.received();
        String value = amendment.value().number().map(BigDecimal::toPlainString).orElse(BLANK);
        if (amendment.act() == Amendment.Act.WITHDRAW) {
            console.say(
                    "cli.history.amended.withdrawn",
                    amendment.on(),
                    cell,
                    received,
                    value,
                    amendment.reason(),
                    amendment.by());
            return;
        }
        console.say(
                "cli.history.amended",
                amendment.on(),
                cell,
                received,
                value,
                amendment.said().by(),
                amendment.said().on(),
                amendment.reason(),
                amendment.by());
    }

    private static String status(History.HistoryLine line) {
        if (!line.isReadable()) {
            return line.waiting().isEmpty() ? "unreadable" : "unchecked";
        }
        if (!line.isThere()) {
            return "gone";
        }
        return line.version().isCounted() ? "counted" : line.version().isPart() ? "part" : "aside";
    }

    /** @param isTaken whether the figures are in the sums, or would only be if the version were taken */
    private void change(History.FigureChange change, boolean isTaken) {
        BigDecimal more = change.more();
        console.say(
                isTaken ? "cli.history.change" : "cli.history.change.aside",
                change.cell().title(),
                change.before()
                        .map(BigDecimal::toPlainString)
                        .orElse(change.waited() ? console.text("cli.history.unchecked") : BLANK),
                change.after().map(BigDecimal::toPlainString).orElse(BLANK),
                more.signum() > 0 ? "+" + more.toPlainString() : more.toPlainString());
    }

    /** Never over a file that is there. */
    private void save(int each, int number, History.HistoryLine line) {
        String path = line.version().path();
        Path file = save.resolve(each + "-" + number + "-" + path.substring(path.lastIndexOf('/') + 1));
        if (line.content().isEmpty()) {
            console.warn("cli.history.lost", path);
            return;
        }
        try {
            PrivateFiles.createFolder(save);
            if (!Files.exists(file)) {
                try (OutputStream out = PrivateFiles.create(file)) {
                    out.write(line.content().get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
